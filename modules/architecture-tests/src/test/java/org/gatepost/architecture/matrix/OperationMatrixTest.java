package org.gatepost.architecture.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatepost.architecture.matrix.Matrix.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what, each operation tried by each role on what is theirs and what is not (SEC-TST-01, SEC-TST-02,
 * SEC-AUZ-01, SEC-AUZ-05; rules 11). What is expected stands in {@code operations.txt}, apart from the code.
 */
class OperationMatrixTest {

    private static final Path REPORT = Path.of("target", "authorisation", "operations.txt");

    private static final Matrix MATRIX = Matrix.ofOperations();
    private static World world;

    @BeforeAll
    static void build() throws SQLException {
        world = new World();
    }

    @AfterAll
    static void leave() throws SQLException {
        world.close();
    }

    @Test
    void hasEveryOperationThereIs() {
        assertThat(uncovered())
                .as("operations without a line in operations.txt; docs/authorisation.md says how to add one")
                .isEmpty();
        assertThat(Operations.all())
                .as("operations of the table that are no more")
                .containsAll(MATRIX.methods());
    }

    @Test
    void callsEveryOperationOfTheTableAndNoOther() {
        assertThat(Calls.all().keySet()).containsExactlyInAnyOrderElementsOf(MATRIX.operations());
    }

    @Test
    void asksEveryRelationOfWhatIsNamedByAnId() {
        Calls.all()
                .forEach((operation, call) -> assertThat(MATRIX.of(operation))
                        .as(operation)
                        .extracting(Row::relation)
                        .containsExactlyInAnyOrderElementsOf(call.relations()));
    }

    /** SEC-TST-02: an application that refuses everything fails. */
    @Test
    void allowsEachOperationToSomebody() {
        var allowed = MATRIX.rows().stream()
                .filter(Row::allowsAnybody)
                .map(Row::method)
                .collect(Collectors.toSet());
        allowed.addAll(MATRIX.exempt().keySet());
        assertThat(allowed).containsAll(MATRIX.methods());
    }

    @Test
    void findsEveryVerdictAsItIsWritten() throws Exception {
        var trial = new Trial(world);
        var wrong = new ArrayList<String>();
        var report = new ArrayList<String>();
        int cells = 0;
        int refused = 0;
        long refusalsBefore = world.refusals.sofar();
        for (Row row : MATRIX.rows()) {
            var call = Calls.all().get(row.operation());
            var found = new StringBuilder();
            for (Role role : Role.values()) {
                var expected = row.verdicts().get(role);
                if (call == null || expected == Verdict.NOT_ASKED) {
                    found.append(Verdict.NOT_ASKED.letter);
                    continue;
                }
                cells++;
                var asked = new Case(
                        world, role, row.relation(), world.actor(role, row.relation()), world.subject(row.relation()));
                var outcome = trial.of(call, asked);
                found.append(outcome.verdict().letter);
                refused += outcome.verdict() == Verdict.REFUSED ? 1 : 0;
                if (outcome.verdict() != expected) {
                    wrong.add(sentence(row, role) + " found " + outcome.verdict() + ", expected " + expected
                            + (outcome.trouble() == null ? "" : ": " + rootOf(outcome.trouble())));
                } else if (!outcome.agreesWith(call)) {
                    wrong.add(sentence(row, role) + " was " + outcome.verdict() + ", and " + outcome.rowsWritten()
                            + " rows were written");
                }
            }
            report.add(
                    "%-38s %-15s %s".formatted(row.operation(), row.relation().word(), found));
        }

        write(report, cells);
        assertThat(wrong).isEmpty();
        assertThat(world.refusals.sofar() - refusalsBefore)
                .as("refusals told to whoever keeps them (rules 12)")
                .isGreaterThanOrEqualTo(refused);
    }

    private static Set<String> uncovered() {
        var missing = new TreeSet<>(Operations.all());
        missing.removeAll(MATRIX.methods());
        return missing;
    }

    private static String sentence(Row row, Role role) {
        return row.operation() + " of " + row.relation().word() + " by " + role.word();
    }

    private static Throwable rootOf(Throwable trouble) {
        var at = trouble;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    private static void write(List<String> report, int cells) throws IOException {
        Files.createDirectories(REPORT.getParent());
        var lines = new ArrayList<String>();
        lines.add("Roles: " + Matrix.roles());
        lines.add("Verdicts: "
                + Arrays.stream(Verdict.values())
                        .map(verdict -> verdict.letter + " " + verdict)
                        .collect(Collectors.joining(", ")));
        lines.addAll(report);
        lines.add(summary(cells));
        Files.write(REPORT, lines);
    }

    private static String summary(int cells) {
        return "authorisation matrix: %d operations, %d cells (operation, role, relation) checked, %d uncovered, %d named but untried"
                .formatted(
                        MATRIX.operations().size(),
                        cells,
                        uncovered().size(),
                        MATRIX.untried().size());
    }
}
