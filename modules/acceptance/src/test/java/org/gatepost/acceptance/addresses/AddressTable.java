package org.gatepost.acceptance.addresses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The expected verdicts, as {@code addresses.txt} has them. */
final class AddressTable {

    private static final String COMMENT = "#";
    private static final String ALL_BELOW = "*";

    /**
     * One line.
     *
     * @param address without the slash before it; what is in braces is an id of {@link Things}
     * @param relation of what the id names; "own" where there is none
     */
    record Row(String address, String relation, Map<Role, Verdict> verdicts) {

        /** Without the query. */
        String path() {
            return address.replaceFirst("\\?.*", "");
        }

        Row at(String other) {
            return new Row(other, relation, verdicts);
        }

        @Override
        public String toString() {
            return address + " (" + relation + ")";
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** @param pages of the web application, for those lines that stand for all below a path */
    AddressTable(List<String> pages) {
        read().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                .map(AddressTable::row)
                .flatMap(row -> expanded(row, pages))
                .forEach(rows::add);
    }

    private static Stream<String> read() {
        try (InputStream file = AddressTable.class.getResourceAsStream("addresses.txt")) {
            return new String(Objects.requireNonNull(file, "addresses.txt").readAllBytes(), StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var words = line.split("\\s+", 3);
        var letters = words[2].replace(" ", "");
        if (letters.length() != Role.values().length) {
            throw new IllegalArgumentException("needs a verdict for each role: " + line);
        }
        var verdicts = new EnumMap<Role, Verdict>(Role.class);
        int at = 0;
        for (Role role : Role.values()) {
            verdicts.put(role, Verdict.of(letters.charAt(at++)));
        }
        return new Row(words[0].equals("/") ? "" : words[0], words[1], verdicts);
    }

    private static Stream<Row> expanded(Row row, List<String> pages) {
        if (!row.address().endsWith(ALL_BELOW)) {
            return Stream.of(row);
        }
        var above = row.address().replace(ALL_BELOW, "");
        return pages.stream().filter(page -> page.startsWith(above)).map(row::at);
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether a line asks for {@code pattern}, as web.xml writes it without the slash before it. */
    boolean covers(String pattern) {
        return pattern.startsWith(ALL_BELOW)
                ? rows.stream().anyMatch(row -> row.path().endsWith(pattern.substring(1)))
                : rows.stream()
                        .anyMatch(row -> pattern.endsWith(ALL_BELOW)
                                ? row.path().startsWith(pattern.replace(ALL_BELOW, ""))
                                : row.path().equals(pattern));
    }
}
