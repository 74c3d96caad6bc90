package org.gatepost.directory.internal;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a roster marks as to be deleted is ended, with all that hangs on it, like what it leaves out. */
class ToBeDeletedTest {

    private ImportedTrust trust;

    @BeforeEach
    void start() {
        trust = new ImportedTrust();
    }

    @AfterEach
    void stop() {
        trust.close();
    }

    static Stream<Arguments> marks() {
        return Stream.of(
                mark(
                        "an enrolment",
                        roster -> roster.replace("enrollments.csv", "e3,,,", "e3,tobedeleted,,"),
                        Map.of(Kind.ENROLMENT, 1)),
                mark(
                        "a class",
                        roster -> roster.replace("classes.csv", "s2,,,", "s2,tobedeleted,,"),
                        Map.of(Kind.CLASS, 1, Kind.ENROLMENT, 1)),
                mark(
                        "a guardian",
                        roster -> roster.replace("users.csv", "tom,,,", "tom,tobedeleted,,"),
                        Map.of(Kind.GUARDIAN, 1, Kind.LINK, 2)),
                mark(
                        "a teacher",
                        roster -> roster.replace("users.csv", "reed,,,", "reed,tobedeleted,,"),
                        Map.of(Kind.STAFF, 1, Kind.ENROLMENT, 1)),
                mark(
                        "a school",
                        roster -> roster.replace("orgs.csv", "dune,,,", "dune,tobedeleted,,")
                                .replace("users.csv", "dot,,,", "dot,tobedeleted,,"),
                        Map.of(
                                Kind.SCHOOL,
                                1,
                                Kind.CLASS,
                                1,
                                Kind.PUPIL,
                                1,
                                Kind.GUARDIAN,
                                1,
                                Kind.STAFF,
                                1,
                                Kind.ENROLMENT,
                                1,
                                Kind.LINK,
                                1)));
    }

    private static Arguments mark(String what, UnaryOperator<RosterFiles> marking, Map<Kind, Integer> ended) {
        return Arguments.of(what, marking, ended);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("marks")
    void ends(String what, UnaryOperator<RosterFiles> marking, Map<Kind, Integer> ended) {
        var report = trust.importing(marking.apply(RosterFiles.twoSchools()));

        for (Kind kind : Kind.values()) {
            assertThat(report.total(kind)).as(kind.name()).isEqualTo(new Counts(0, 0, ended.getOrDefault(kind, 0)));
        }
        assertThat(trust.importing(marking.apply(RosterFiles.twoSchools())))
                .as("the same once more")
                .returns(true, ImportReport::nothingChanged);
    }
}
