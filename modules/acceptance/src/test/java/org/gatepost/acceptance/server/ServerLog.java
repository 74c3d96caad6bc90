package org.gatepost.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The log of a Payara that writes for people: an entry begins with its time and level in brackets. */
final class ServerLog {

    private static final String NEXT_ENTRY = "\n(?=\\[\\d{4}-)";

    private final Path file;
    private int read;

    ServerLog(Path file) {
        this.file = file;
    }

    /** From here on another run of the server writes into the same file. */
    void skipWhatIsThere() {
        read = text().length();
    }

    /** The entries of this run that are errors. */
    List<String> errors() {
        return Arrays.stream(text().substring(read).split(NEXT_ENTRY))
                .filter(entry -> entry.contains("[SEVERE]"))
                .toList();
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
