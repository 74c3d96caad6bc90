package org.gatepost.acceptance.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

import static org.awaitility.Awaitility.await;

/** The letters that a server has written into a folder instead of sending them. */
public record Letters(Path folder) {

    /** The outbox looks every ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+/(\\S+)");

    /**
     * Waits for a letter to {@code address} with {@code subject} in its subject.
     *
     * @return the path and query that its first link leads to, without a slash before it
     */
    public String linkIn(String address, String subject) {
        return await("a letter to " + address + ": " + subject)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> find(address, subject), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(String address, String subject) {
        return files().stream()
                .map(Letters::read)
                .filter(letter -> isTo(letter, address, subject))
                .findFirst()
                .map(Letters::link);
    }

    /** The latest first. */
    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Letters::writtenAt).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long writtenAt(Path file) {
        return file.toFile().lastModified();
    }

    private static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a letter: " + file, e);
        }
    }

    private static boolean isTo(MimeMessage letter, String address, String subject) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address)
                    && letter.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(MimeMessage letter) {
        try {
            var link = LINK.matcher(letter.getContent().toString());
            if (!link.find()) {
                throw new AssertionError("a letter without a link");
            }
            return link.group(1);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
