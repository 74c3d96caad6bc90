package org.gatepost.acceptance.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What PrimeFaces and Mojarra make the HTML checker say, and we cannot change: {@code expected-html-messages.txt}, each
 * line a regular expression, a tab, and the reason.
 */
final class ExpectedMessages {

    private static final String FILE = "expected-html-messages.txt";
    private static final String COMMENT = "#";

    private final List<Pattern> patterns;

    private ExpectedMessages(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** For pages that load their scripts. */
    static ExpectedMessages ofLibraries() {
        try (var in = Objects.requireNonNull(ExpectedMessages.class.getResourceAsStream(FILE), FILE)) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return new ExpectedMessages(lines.filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .map(ExpectedMessages::pattern)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For pages of our own markup alone. */
    static ExpectedMessages none() {
        return new ExpectedMessages(List.of());
    }

    boolean contain(String message) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(message).find());
    }

    private static Pattern pattern(String line) {
        var parts = line.split("\t", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw new IllegalStateException("no reason in " + FILE + ": " + line);
        }
        return Pattern.compile(parts[0]);
    }
}
