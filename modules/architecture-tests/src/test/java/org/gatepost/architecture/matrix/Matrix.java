package org.gatepost.architecture.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The expected verdicts, as {@code operations.txt} has them. */
final class Matrix {

    private static final String COMMENT = "#";
    private static final String EXEMPT = "~";
    private static final String UNTRIED = "?";

    /**
     * One line.
     *
     * @param operation interface and method, and after a slash what it is called for where it is called for several things
     */
    record Row(String operation, Relation relation, Map<Role, Verdict> verdicts) {

        /** Interface and method alone. */
        String method() {
            return operation.replaceFirst("/.*", "");
        }

        boolean allowsAnybody() {
            return verdicts.containsValue(Verdict.ALLOWED);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> exempt = new LinkedHashMap<>();
    private final Set<String> untried = new LinkedHashSet<>();

    private Matrix(Stream<String> lines) {
        lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                .forEach(this::read);
    }

    /** The table of the operations. */
    static Matrix ofOperations() {
        try (InputStream file = Matrix.class.getResourceAsStream("operations.txt")) {
            var text =
                    new String(Objects.requireNonNull(file, "operations.txt").readAllBytes(), StandardCharsets.UTF_8);
            return new Matrix(text.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        var words = line.split("\\s+", 3);
        if (words.length < 3) {
            throw new IllegalArgumentException("needs an operation, a relation and its verdicts: " + line);
        }
        if (words[0].equals(UNTRIED)) {
            untried.add(words[1]);
            return;
        }
        if (words[0].equals(EXEMPT)) {
            exempt.put(words[1], words[2]);
            return;
        }
        var row = new Row(words[0], relation(words[1]), verdicts(words[2].replace(" ", ""), line));
        boolean twice = rows.stream()
                .anyMatch(other -> other.operation().equals(row.operation()) && other.relation() == row.relation());
        if (twice) {
            throw new IllegalArgumentException("is there twice: " + line);
        }
        rows.add(row);
    }

    private static Relation relation(String word) {
        return Relation.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Map<Role, Verdict> verdicts(String letters, String line) {
        if (letters.length() != Role.values().length) {
            throw new IllegalArgumentException(
                    "needs a verdict for each of " + Role.values().length + " roles: " + line);
        }
        var verdicts = new EnumMap<Role, Verdict>(Role.class);
        int at = 0;
        for (Role role : Role.values()) {
            verdicts.put(role, Verdict.of(letters.charAt(at++)));
        }
        return verdicts;
    }

    List<Row> rows() {
        return rows;
    }

    /** With each the reason why nobody's role decides it. */
    Map<String, String> exempt() {
        return exempt;
    }

    /** Named so that nobody forgets them; nobody has written their verdicts yet. */
    Set<String> untried() {
        return untried;
    }

    /** Interfaces and methods that have a line. */
    Set<String> methods() {
        return Stream.of(rows.stream().map(Row::method), exempt.keySet().stream(), untried.stream())
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> operations() {
        return rows.stream().map(Row::operation).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Row> of(String operation) {
        return rows.stream().filter(row -> row.operation().equals(operation)).toList();
    }

    /** The head of the table. */
    static String roles() {
        return Arrays.stream(Role.values())
                .map(role -> role.letter + " " + role.word())
                .collect(Collectors.joining(", "));
    }
}
