package org.gatepost.portal.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A bundle as it stands in its file, without what it inherits. */
record Bundle(Path file, Map<String, String> texts) {

    private static final Path FOLDER = Path.of("src/main/resources/org/gatepost/portal");

    /** What only somebody of the school can meet; their pages are in English. */
    private static final List<String> FOR_STAFF = List.of(
            "staff.",
            "leadership.",
            "office.",
            "styleguide.",
            "state.staff.",
            "messaging.note.",
            "messaging.reason.",
            "messaging.purpose.",
            "messaging.to.",
            "messaging.concerned.",
            "messaging.when.",
            "messaging.refusal.concernedPersonNotChosen",
            "messaging.refusal.nobodyToHandBackTo",
            "messaging.refusal.hasItAlready");

    static Bundle of(String name) {
        var file = FOLDER.resolve(name + ".properties");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Bundle(file, texts);
    }

    static Bundle english() {
        return of("messages");
    }

    static Stream<Bundle> translations() {
        return Stream.of("messages_pl", "messages_ur").map(Bundle::of);
    }

    static boolean isForStaff(String key) {
        return FOR_STAFF.stream().anyMatch(key::startsWith);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    String firstLine() throws IOException {
        return Files.readAllLines(file).get(0);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
