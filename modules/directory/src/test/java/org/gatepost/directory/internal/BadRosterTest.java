package org.gatepost.directory.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.RosterFault;
import org.gatepost.directory.roster.RosterRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** "Bad input: a wrong roster": every fault is told with its place and what to do. */
class BadRosterTest {

    @TempDir
    Path folder;

    static Stream<Arguments> oneFaultEach() {
        return Stream.of(
                bad("a missing file", r -> r.withoutFile("courses.csv"), "courses.csv", 0, "", "missing"),
                bad("an empty file", r -> r.put("courses.csv", ""), "courses.csv", 1, "", "empty"),
                bad(
                        "a missing column",
                        r -> r.replace("users.csv", ",role,", ",rolle,"),
                        "users.csv",
                        1,
                        "role",
                        "column is missing"),
                bad("a column twice", r -> r.replace("orgs.csv", "identifier", "name"), "orgs.csv", 1, "name", "twice"),
                bad(
                        "an absent file in the manifest",
                        r -> r.replace("manifest.csv", "file.users,bulk", "file.users,absent"),
                        "manifest.csv",
                        10,
                        "value",
                        "absent"),
                bad(
                        "a delta",
                        r -> r.replace("manifest.csv", "file.users,bulk", "file.users,delta"),
                        "manifest.csv",
                        0,
                        "value",
                        "delta"),
                bad(
                        "an unknown mode",
                        r -> r.replace("manifest.csv", "file.users,bulk", "file.users,all"),
                        "manifest.csv",
                        10,
                        "value",
                        "“all”"),
                bad(
                        "a file the manifest does not name",
                        r -> r.replace("manifest.csv", "file.orgs,bulk\n", ""),
                        "manifest.csv",
                        0,
                        "propertyName",
                        "file.orgs"),
                bad(
                        "another version of OneRoster",
                        r -> r.replace("manifest.csv", "oneroster.version,1.1", "oneroster.version,2.0"),
                        "manifest.csv",
                        3,
                        "value",
                        "2.0"),
                bad(
                        "no version of OneRoster",
                        r -> r.replace("manifest.csv", "oneroster.version,1.1\n", ""),
                        "manifest.csv",
                        0,
                        "propertyName",
                        "oneroster.version"),
                bad(
                        "a property twice",
                        r -> r.append("manifest.csv", "file.users,bulk"),
                        "manifest.csv",
                        11,
                        "propertyName",
                        "twice"),
                bad(
                        "an id twice",
                        r -> r.append("orgs.csv", "dune,,,Other,school,,trust"),
                        "orgs.csv",
                        5,
                        "sourcedId",
                        "line 4"),
                bad(
                        "an unknown parent",
                        r -> r.replace("orgs.csv", "Dunes Primary,school,,trust", "Dunes Primary,school,,tryst"),
                        "orgs.csv",
                        4,
                        "parentSourcedId",
                        "“tryst”"),
                bad(
                        "an unknown kind of organisation",
                        r -> r.replace("orgs.csv", "district", "galaxy"),
                        "orgs.csv",
                        2,
                        "type",
                        "“galaxy”"),
                bad(
                        "an unknown session",
                        r -> r.replace("classes.csv", "\"t1,y27\"", "\"t1,y28\""),
                        "classes.csv",
                        3,
                        "termSourcedIds",
                        "“y28”"),
                bad(
                        "an unknown course",
                        r -> r.replace("classes.csv", "Herons,01,c1", "Herons,01,c9"),
                        "classes.csv",
                        3,
                        "courseSourcedId",
                        "“c9”"),
                bad(
                        "a class of no school",
                        r -> r.replace("classes.csv", "dune,t1", "trust,t1"),
                        "classes.csv",
                        4,
                        "schoolSourcedId",
                        "district",
                        "enrollments.csv"),
                bad(
                        "an unknown kind of class",
                        r -> r.replace("classes.csv", "Herons,01,c1,,homeroom", "Herons,01,c1,,club"),
                        "classes.csv",
                        3,
                        "classType",
                        "“club”"),
                bad(
                        "a date that is none",
                        r -> r.replace("academicSessions.csv", "2026-12-19", "19/12/2026"),
                        "academicSessions.csv",
                        3,
                        "endDate",
                        "“19/12/2026”"),
                bad(
                        "a day that the year has not",
                        r -> r.replace("enrollments.csv", "2027-07-21", "2027-02-29"),
                        "enrollments.csv",
                        2,
                        "endDate",
                        "“2027-02-29”"),
                bad(
                        "an end before the beginning",
                        r -> r.replace("enrollments.csv", "2027-07-21", "2026-08-31"),
                        "enrollments.csv",
                        2,
                        "endDate",
                        "before it begins"),
                bad(
                        "a school year that is none",
                        r -> r.replace("academicSessions.csv", "y27,2027", "y27,26/27"),
                        "academicSessions.csv",
                        3,
                        "schoolYear",
                        "“26/27”"),
                bad(
                        "an unknown role",
                        r -> r.replace("users.csv", "salt,aide", "salt,wizard"),
                        "users.csv",
                        10,
                        "role",
                        "“wizard”"),
                bad(
                        "neither true nor false",
                        r -> r.replace("users.csv", "hay,,,true", "hay,,,yes"),
                        "users.csv",
                        10,
                        "enabledUser",
                        "“yes”"),
                bad(
                        "an unknown status",
                        r -> r.replace("users.csv", "hay,,,", "hay,gone,,"),
                        "users.csv",
                        10,
                        "status",
                        "“gone”"),
                bad(
                        "a blank that must not be",
                        r -> r.replace("users.csv", "Hana,Hay", "Hana,"),
                        "users.csv",
                        10,
                        "familyName",
                        "empty"),
                bad(
                        "an address that is none",
                        r -> r.replace("users.csv", "hay@example.org", "hay at example"),
                        "users.csv",
                        10,
                        "email",
                        "“hay at example”"),
                bad(
                        "an unknown organisation",
                        r -> r.replace("users.csv", "\"salt,dune\"", "\"salt,reef\""),
                        "users.csv",
                        11,
                        "orgSourcedIds",
                        "“reef”"),
                bad(
                        "an unknown agent",
                        r -> r.replace("users.csv", "\"mia,tom\"", "\"mia,jim\""),
                        "users.csv",
                        2,
                        "agentSourcedIds",
                        "“jim”"),
                bad(
                        "a pupil of no school",
                        r -> r.append("users.csv", "eve,,,true,trust,student,eve,,Eve,Moss,,,,,,,01,"),
                        "users.csv",
                        12,
                        "orgSourcedIds",
                        "no school"),
                bad(
                        "a control character",
                        r -> r.replace("users.csv", "Hana", "Ha\u0000na"),
                        "users.csv",
                        10,
                        "givenName",
                        "control character"),
                bad(
                        "a character that turns the text around",
                        r -> r.replace("users.csv", "Hana", "Ha\u202ena"),
                        "users.csv",
                        10,
                        "givenName",
                        "control character"),
                bad(
                        "a line separator in an id",
                        r -> r.replace("users.csv", "\"mia,tom\"", "\"mia,to\u2028m\""),
                        "users.csv",
                        2,
                        "agentSourcedIds",
                        "control character",
                        "users.csv"),
                bad(
                        "a name without end",
                        r -> r.replace("users.csv", "Hana", "H" + "a".repeat(255)),
                        "users.csv",
                        10,
                        "givenName",
                        "255"),
                bad(
                        "an unknown user",
                        r -> r.replace("enrollments.csv", "salt,hay", "salt,hey"),
                        "enrollments.csv",
                        7,
                        "userSourcedId",
                        "“hey”"),
                bad(
                        "an unknown class",
                        r -> r.replace("enrollments.csv", "s2,salt,cy", "s9,salt,cy"),
                        "enrollments.csv",
                        4,
                        "classSourcedId",
                        "“s9”"),
                bad(
                        "a class of another school",
                        r -> r.replace("enrollments.csv", "s2,salt,cy", "s2,dune,cy"),
                        "enrollments.csv",
                        4,
                        "schoolSourcedId",
                        "“salt”"),
                bad(
                        "a parent as a teacher",
                        r -> r.replace("enrollments.csv", "salt,hay,aide", "salt,mia,aide"),
                        "enrollments.csv",
                        7,
                        "role",
                        "parent"),
                bad(
                        "a role that classes do not know",
                        r -> r.replace("enrollments.csv", "hay,aide", "hay,guardian"),
                        "enrollments.csv",
                        7,
                        "role",
                        "“guardian”"),
                bad(
                        "a cell too many",
                        r -> r.replace("orgs.csv", "Dunes Primary", "Dunes, Primary"),
                        "orgs.csv",
                        4,
                        "",
                        "8 cells"),
                bad(
                        "a line that stops short",
                        r -> r.replace("enrollments.csv", "hay,aide,false,,", "hay,aide"),
                        "enrollments.csv",
                        7,
                        "",
                        "7 cells"),
                bad(
                        "a quotation mark that is not closed",
                        r -> r.replace("users.csv", "\"salt,dune\"", "\"salt,dune"),
                        "users.csv",
                        11,
                        "",
                        "quotation marks"),
                bad(
                        "something behind a quotation mark",
                        r -> r.replace("users.csv", "\"salt,dune\"", "\"salt,dune\"x"),
                        "users.csv",
                        11,
                        "",
                        "quotation marks"));
    }

    private static Arguments bad(
            String what, UnaryOperator<RosterFiles> change, String file, long line, String column, String problem) {
        return Arguments.of(what, change, file, line, column, problem, "");
    }

    /** @param follows a file in which the same mistake shows again */
    private static Arguments bad(
            String what,
            UnaryOperator<RosterFiles> change,
            String file,
            long line,
            String column,
            String problem,
            String follows) {
        return Arguments.of(what, change, file, line, column, problem, follows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneFaultEach")
    void isRefusedFor(
            String what,
            UnaryOperator<RosterFiles> change,
            String file,
            long line,
            String column,
            String problem,
            String follows) {
        change.apply(RosterFiles.twoSchools()).writeTo(folder);

        var faults = faults();

        var fault = faults.get(0);
        assertThat(List.of(fault.file(), fault.line(), fault.column())).isEqualTo(List.of(file, line, column));
        assertThat(fault.problem()).contains(problem);
        assertThat(fault.remedy()).isNotBlank();
        assertThat(faults.subList(1, faults.size()))
                .as("consequences")
                .allMatch(other -> other.file().equals(follows));
    }

    @Test
    void isToldAllItsFaultsAtOnce() {
        RosterFiles.twoSchools()
                .withoutFile("courses.csv")
                .replace("manifest.csv", "file.users,bulk", "file.users,all")
                .replace("users.csv", "salt,aide", "salt,wizard")
                .replace("users.csv", "Rob,Reed", ",Reed")
                .append("orgs.csv", "dune,,,Other,school,,tryst")
                .replace("enrollments.csv", "2027-07-21", "tomorrow")
                .writeTo(folder);

        assertThat(faults().stream().map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column()))
                .containsExactly(
                        "manifest.csv:10:value",
                        "orgs.csv:5:sourcedId",
                        "orgs.csv:5:parentSourcedId",
                        "courses.csv:0:",
                        "users.csv:9:givenName",
                        "users.csv:10:role",
                        "enrollments.csv:2:endDate");
    }

    @Test
    void isToldWhatRefersToNothingAlsoInAFileThatLacksAColumn() {
        RosterFiles.twoSchools()
                .replace("classes.csv", ",title,", ",heading,")
                .replace("enrollments.csv", "e2,,,s1,", "e2,,,s9,")
                .writeTo(folder);

        assertThat(faults().stream().map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column()))
                .containsExactly("classes.csv:1:title", "enrollments.csv:3:classSourcedId");
    }

    @Test
    void needsASchool() {
        var roster = RosterFiles.oneClassOf(0).without("orgs.csv", "salt").without("classes.csv", "s1");
        roster.writeTo(folder);

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("no school"));
    }

    @Test
    void tellsWhatRefersToNothingBesideALineThatCannotBeRead() {
        RosterFiles.twoSchools()
                .replace("users.csv", "Hana,Hay,,", "Hana,Hay,")
                .replace("enrollments.csv", "salt,ben", "salt,bert")
                .writeTo(folder);

        assertThat(faults())
                .extracting(RosterFault::file, RosterFault::line)
                .containsExactly(tuple("users.csv", 10L), tuple("enrollments.csv", 3L));
    }

    @Test
    void isNotTakenForAnArchiveOrNothing() throws IOException {
        var archive = Files.createFile(folder.resolve("roster.zip"));

        assertThat(faultsOf(archive))
                .singleElement()
                .satisfies(fault -> assertThat(fault.remedy()).contains("Zip the CSV files"));
        assertThat(faultsOf(folder.resolve("nowhere"))).hasSize(1);
        assertThat(faultsOf(Files.createDirectory(folder.resolve("empty")))).hasSize(7);
    }

    @Test
    void isToldTheLineOfACharacterThatIsNotUtf8() throws IOException {
        var roster = RosterFiles.twoSchools().replace("users.csv", "Hana,Hay", "Zoë,Hay");
        roster.writeTo(folder);
        Files.write(folder.resolve("users.csv"), roster.text("users.csv").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(10);
            assertThat(fault.problem()).contains("UTF-8");
        });
    }

    @Test
    void isToldThatItIsUtf16() throws IOException {
        var roster = RosterFiles.twoSchools();
        roster.writeTo(folder);
        Files.write(folder.resolve("users.csv"), roster.text("users.csv").getBytes(StandardCharsets.UTF_16));

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("UTF-16"));
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        RosterFiles.twoSchools()
                .replace("users.csv", "tom,,,true", "\n\ntom,,,true")
                .replace("users.csv", "una,,,true,salt,relative,una", "una,,,true,salt,relative,\"u\nna\"")
                .replace("users.csv", "hay,,,true", "hay,,,yes")
                .replace("users.csv", "\n", "\r\n")
                .writeTo(folder);

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(13));
    }

    @Test
    void doesNotSpoilTheTerminal() {
        RosterFiles.twoSchools()
                .replace("users.csv", "salt,aide", "salt,\u001b[2J\u202ewizard" + "d".repeat(300))
                .writeTo(folder);

        assertThat(faults()).allSatisfy(fault -> {
            assertThat(fault.toString()).doesNotContain("\u001b", "\u202e").hasSizeLessThan(400);
        });

        var header = "\u001b[2J" + "x".repeat(300);
        RosterFiles.twoSchools()
                .replace("orgs.csv", "sourcedId", header + "," + header + ",sourcedId,sourcedId")
                .writeTo(folder);

        assertThat(faults()).allSatisfy(fault -> {
            assertThat(fault.toString()).doesNotContain("\u001b", "\u202e").hasSizeLessThan(400);
        });
    }

    private List<RosterFault> faults() {
        return faultsOf(folder);
    }

    private static List<RosterFault> faultsOf(Path path) {
        var refused = catchThrowableOfType(
                RosterRefused.class,
                () -> new RosterReading(
                                Optional::empty, Optional.empty(), LocalDate.of(2026, 11, 10), ImportProgress.SILENT)
                        .at(path));
        assertThat(refused).as("refusal").isNotNull();
        return refused.faults();
    }
}
