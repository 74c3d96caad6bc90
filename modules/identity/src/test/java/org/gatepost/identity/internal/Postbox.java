package org.gatepost.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.Actor;
import org.gatepost.notification.LetterUpkeep;
import org.gatepost.standalone.Standalone;

import static org.assertj.core.api.Assertions.assertThat;

/** The letters that were sent, in a folder. */
final class Postbox {

    static final String SITE = "https://gatepost.trust.example";

    private static final Pattern CODE = Pattern.compile("code=([A-Za-z0-9_-]{43})");

    private final Standalone gatepost;
    private final Path folder;

    Postbox(Standalone gatepost, Path folder) {
        this.gatepost = gatepost;
        this.folder = folder;
    }

    /** Has letters written into {@code folder}, with links to {@link #SITE}. */
    static void open(Path folder) {
        System.setProperty("gatepost.mail.folder", folder.toString());
        System.setProperty("gatepost.base-url", SITE);
    }

    static void close() {
        System.clearProperty("gatepost.mail.folder");
        System.clearProperty("gatepost.base-url");
    }

    /** What is sent from now on is all that it has. */
    void clear() {
        send();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> to(String recipient) {
        return all().stream()
                .filter(letter -> letter.contains("To: " + recipient + "\n"))
                .toList();
    }

    List<String> all() {
        send();
        try (Stream<Path> files = Files.list(folder)) {
            var found = new ArrayList<String>();
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                found.add(Files.readString(file)
                        .replace("\r\n", "\n")
                        .replace("=\n", "")
                        .replace("=3D", "="));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code in the one letter to {@code recipient}, which is taken out. */
    Secret code(String recipient) {
        var code = codeIn(to(recipient));
        clear();
        return code;
    }

    static Secret codeIn(List<String> letters) {
        assertThat(letters).hasSize(1);
        var code = CODE.matcher(letters.get(0));
        assertThat(code.find()).as(letters.get(0)).isTrue();
        return new Secret(code.group(1));
    }

    private void send() {
        gatepost.get(LetterUpkeep.class).sendDue(Actor.system(Actor.TRUST));
    }
}
