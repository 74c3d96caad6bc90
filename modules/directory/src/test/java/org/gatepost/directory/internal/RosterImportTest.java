package org.gatepost.directory.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.directory.Hat;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.Restrictions;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolAdded;
import org.gatepost.directory.Schools;
import org.gatepost.directory.roster.AnotherImportRuns;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterFault;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** "Roster": applied in one transaction, idempotent, ending what is missing. */
class RosterImportTest {

    private static final Actor OPERATOR = Actor.operatorOfTrust();
    private static final ImportOptions MASS_END = new ImportOptions(false, true);
    private static final String NEXT_DAY = "2026-11-11T10:00:00Z";

    @TempDir
    Path folder;

    private DatabaseSettings database;
    private Standalone gatepost;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        gatepost = startedAt("2026-11-10T10:00:00Z");
        EventsHeard.forget();
    }

    @AfterEach
    void stop() {
        gatepost.close();
    }

    private Standalone startedAt(String instant) {
        return Standalone.start(database, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    /** The same database on another day. */
    private void goOnAt(String instant) {
        gatepost.close();
        gatepost = startedAt(instant);
    }

    @Test
    void storesSchoolsClassesPeopleAndLinks() {
        var report = imported(RosterFiles.twoSchools());

        assertThat(gatepost.get(Schools.class).all())
                .extracting(School::name)
                .containsExactly("Dunes Primary", "Saltmarsh Primary");
        assertThat(childrenOf("mia.brook@example.org"))
                .extracting(ChildSummary::displayName, ChildSummary::className)
                .containsExactly(tuple("Ada Brook", "Otters"), tuple("Ben Brook", "Otters"));
        assertThat(report.total(Kind.PUPIL)).isEqualTo(new Counts(4, 0, 0));
        assertThat(report.total(Kind.LINK)).isEqualTo(new Counts(6, 0, 0));
        assertThat(EventsHeard.all())
                .containsExactlyInAnyOrder(new SchoolAdded(school("salt")), new SchoolAdded(school("dune")));
    }

    @Test
    void linksGuardiansInEitherDirection() {
        imported(RosterFiles.twoSchools());

        assertThat(childrenOf("tom@example.org"))
                .extracting(ChildSummary::givenName)
                .containsExactly("Ada", "Ben");
    }

    @Test
    void makesAPersonInEachSchoolOfAGuardiansChildren() {
        imported(RosterFiles.twoSchools());

        assertThat(gatepost.get(Callers.class).hatsOf("UNA@example.org"))
                .extracting(Hat::school)
                .containsExactly(school("dune"), school("salt"));
    }

    @Test
    void endsNothingOfThisYearBeforeTheNextYearsClassesBegin() throws SQLException {
        imported(RosterFiles.twoSchools());
        var next = nextYear();

        goOnAt("2027-07-05T10:00:00Z");
        var report = imported(next);

        assertThat(report.total(Kind.CLASS)).isEqualTo(new Counts(3, 0, 0));
        assertThat(report.total(Kind.PUPIL)).as("leavers are here still").isEqualTo(Counts.NONE);
        assertThat(report.total(Kind.LINK)).isEqualTo(Counts.NONE);
        assertThat(imported(next).nothingChanged()).as("the same once more").isTrue();

        goOnAt("2027-07-20T10:00:00Z");
        assertThat(childrenOf("mia.brook@example.org"))
                .extracting(ChildSummary::displayName, ChildSummary::className)
                .containsExactly(tuple("Ada Brook", "Otters"), tuple("Ben Brook", "Otters"));
        goOnAt("2027-08-31T10:00:00Z");
        assertThat(childrenOf("tom@example.org"))
                .extracting(ChildSummary::displayName, ChildSummary::className)
                .contains(tuple("Ben Brook", "Otters"));
        assertThat(childrenOf("una@example.org"))
                .extracting(ChildSummary::displayName, ChildSummary::className)
                .contains(tuple("Cy Lark", "Herons"));

        goOnAt("2027-09-01T10:00:00Z");
        assertThat(childrenOf("mia.brook@example.org"))
                .extracting(ChildSummary::className)
                .containsExactly("Otters next", "Otters next");
        var afterwards = imported(next, MASS_END);
        assertThat(afterwards.total(Kind.CLASS)).isEqualTo(new Counts(0, 0, 3));
        assertThat(afterwards.total(Kind.PUPIL)).isEqualTo(new Counts(0, 0, 1));
        assertThat(imported(next).nothingChanged()).isTrue();
    }

    /** All but Cy, who leaves, in classes of other ids, which begin on 1 September 2027; this year's are left out. */
    private static RosterFiles nextYear() {
        var roster = RosterFiles.twoSchools()
                .without("users.csv", "cy")
                .replace("users.csv", "\"cy,dot\"", "dot")
                .replace("academicSessions.csv", "2026-09-01,2027-08-31,,2027", "2027-09-01,2028-08-31,,2028")
                .replace("academicSessions.csv", "2026-09-01,2026-12-19,y27,2027", "2027-09-01,2027-12-19,y27,2028")
                .replace("enrollments.csv", "2026-09-01,2027-07-21", ",")
                .replace("enrollments.csv", "true,2026-09-01,", "true,,");
        for (String old : List.of("s1", "s2", "d1")) {
            roster.replace("classes.csv", old + ",,,", old + "n,,,")
                    .replace("enrollments.csv", ",,," + old + ",", ",,," + old + "n,");
        }
        for (String name : List.of("Otters", "Herons", "Puffins")) {
            roster.replace("classes.csv", name + ",", name + " next,");
        }
        for (int i = 1; i <= 6; i++) {
            roster.replace("enrollments.csv", "e" + i + ",,,", "n" + i + ",,,");
        }
        return roster.without("enrollments.csv", "n3");
    }

    @Test
    void changesNothingWhenItComesAgainOnAnotherDay() throws SQLException {
        imported(RosterFiles.twoSchools());
        var rows = rowsWithVersions();

        goOnAt(NEXT_DAY);
        var report = imported(RosterFiles.twoSchools());

        assertThat(report.nothingChanged()).isTrue();
        assertThat(rowsWithVersions()).isEqualTo(rows);
    }

    @Test
    void readsAByteOrderMarkAndWindowsLinesAlike() throws IOException {
        imported(RosterFiles.twoSchools());
        var roster = RosterFiles.twoSchools();
        for (RosterFile file : RosterFile.values()) {
            roster.put(file.fileName(), "\uFEFF" + roster.text(file.fileName()).replace("\n", "\r\n"));
        }

        assertThat(imported(roster).nothingChanged()).isTrue();
        assertThat(Files.readString(folder.resolve("users.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFF");
    }

    @Test
    void doesNotMindExtraColumnsOtherOrdersAndOtherFiles() throws IOException {
        imported(RosterFiles.twoSchools());
        Files.writeString(folder.resolve("demographics.csv"), "not\"even,csv");

        var report = imported(RosterFiles.twoSchools().put("orgs.csv", """
            metadata.note,NAME,type,sourcedId,status,parentSourcedId
            ,Tideway Trust,district,trust,active,
            "a ""note"", twice",Saltmarsh Primary,school,salt,active,trust
            ,Dunes Primary,school,dune,active,trust
            """));

        assertThat(report.nothingChanged()).isTrue();
    }

    @Test
    void changesWhatIsKnownOfSomebody() {
        imported(RosterFiles.twoSchools());

        var report = imported(RosterFiles.twoSchools()
                .replace("users.csv", "Ada,Brook", "Ada,Brook-Field")
                .replace("classes.csv", "Otters", "Swifts"));

        assertThat(report.total(Kind.PUPIL)).isEqualTo(new Counts(0, 1, 0));
        assertThat(report.total(Kind.CLASS)).isEqualTo(new Counts(0, 1, 0));
        assertThat(childrenOf("tom@example.org").get(0).displayName()).isEqualTo("Ada Brook-Field");
        assertThat(childrenOf("tom@example.org").get(0).className()).isEqualTo("Swifts");
    }

    @Test
    void endsALinkThatIsMissingAndOpensANewOneWhenItComesBack() throws SQLException {
        imported(RosterFiles.twoSchools());

        var ended = imported(withoutTomsLinks());

        assertThat(ended.total(Kind.LINK)).isEqualTo(new Counts(0, 0, 2));
        assertThat(childrenOf("tom@example.org")).isEmpty();

        goOnAt(NEXT_DAY);
        var back = imported(RosterFiles.twoSchools());

        assertThat(back.total(Kind.LINK)).isEqualTo(new Counts(2, 0, 0));
        assertThat(childrenOf("tom@example.org")).hasSize(2);
        assertThat(number("select count(*) from directory.guardian_link where ended_on = '2026-11-10'"))
                .isEqualTo(2);
    }

    @Test
    void givesALinkThatComesBackWhatItHadLast() throws SQLException {
        imported(RosterFiles.twoSchools());
        describeTomsLinks("may_message = false, responsibility = 'NO'");
        imported(withoutTomsLinks());
        imported(RosterFiles.twoSchools());
        assertThat(tomsLinks("not may_message and responsibility = 'NO'")).isEqualTo(2);

        goOnAt(NEXT_DAY);
        describeTomsLinks("may_message = true, responsibility = 'YES'");
        imported(withoutTomsLinks());
        imported(RosterFiles.twoSchools());
        assertThat(tomsLinks("may_message and responsibility = 'YES'")).isEqualTo(2);
    }

    @Test
    void givesNobodyMoreForLeavingAndReturningOnOneDay() throws SQLException {
        imported(RosterFiles.twoSchools());
        imported(withoutTomsLinks());
        imported(RosterFiles.twoSchools());
        describeTomsLinks("may_message = false, responsibility = 'NO'");

        for (int i = 0; i < 4; i++) {
            imported(withoutTomsLinks());
            imported(RosterFiles.twoSchools());
        }

        assertThat(tomsLinks("not may_message and responsibility = 'NO'")).isEqualTo(2);
    }

    private void describeTomsLinks(String as) throws SQLException {
        execute("update directory.guardian_link set " + as + " where ended_on is null and guardian_id ="
                + " (select id from directory.person where sourced_id = 'tom')");
    }

    private long tomsLinks(String described) throws SQLException {
        return number("select count(*) from directory.guardian_link where ended_on is null and " + described
                + " and guardian_id = (select id from directory.person where sourced_id = 'tom')");
    }

    @Test
    void leavesALinkOfTheOfficeAlone() throws SQLException {
        imported(RosterFiles.twoSchools());
        execute("""
            insert into directory.guardian_link
              (id, school_id, guardian_id, child_id, relation, responsibility, from_day, source)
            select gen_random_uuid(), g.school_id, g.id, c.id, 'aunt', 'NO', '2026-11-10', 'SCHOOL'
            from directory.person g join directory.person c on c.school_id = g.school_id
            where g.sourced_id = 'una' and c.sourced_id in ('ada', 'ben')
            """);

        assertThat(imported(RosterFiles.twoSchools()).nothingChanged()).isTrue();
        assertThat(imported(RosterFiles.twoSchools().replace("users.csv", "\"cy,dot\"", "\"ada,cy,dot\""))
                        .nothingChanged())
                .as("the roster names one of them, too")
                .isTrue();

        imported(RosterFiles.twoSchools());

        assertThat(childrenOf("una@example.org"))
                .extracting(ChildSummary::givenName)
                .containsExactly("Dot", "Ada", "Ben", "Cy");
    }

    private static RosterFiles withoutTomsLinks() {
        return RosterFiles.twoSchools()
                .replace("users.csv", "\"mia,tom\"", "mia")
                .replace("users.csv", "tom@example.org,,,ben", "tom@example.org,,,");
    }

    @Test
    void keepsRestrictions() throws SQLException {
        imported(RosterFiles.twoSchools());
        var mia = gatepost.get(Callers.class).hatsOf("mia.brook@example.org").get(0);
        var ada = childrenOf("mia.brook@example.org").get(0);
        gatepost.get(Restrictions.class)
                .impose(Actor.operator(mia.school()), mia.person(), ada.id(), Restriction.NO_ACCESS, "Court order");

        imported(RosterFiles.twoSchools().replace("users.csv", "\"mia,tom\"", "tom"));
        imported(RosterFiles.twoSchools());

        assertThat(childrenOf("mia.brook@example.org"))
                .extracting(ChildSummary::givenName)
                .containsExactly("Ben");
        assertThat(number("select count(*) from directory.restriction where lifted_at is null"))
                .isEqualTo(1);
    }

    @Test
    void endsAPupilMarkedAsToBeDeletedLikeOneThatIsMissing() {
        imported(RosterFiles.twoSchools());

        var report = imported(RosterFiles.twoSchools().replace("users.csv", "ben,,,", "ben,tobedeleted,,"), MASS_END);

        assertThat(report.total(Kind.PUPIL)).isEqualTo(new Counts(0, 0, 1));
        assertThat(childrenOf("mia.brook@example.org"))
                .extracting(ChildSummary::givenName)
                .containsExactly("Ada");
    }

    @Test
    void takesAPupilBackUnderTheSameId() {
        imported(RosterFiles.twoSchools());
        var before = childrenOf("mia.brook@example.org").get(1);
        imported(
                RosterFiles.twoSchools()
                        .without("users.csv", "ben")
                        .without("enrollments.csv", "e2")
                        .replace("users.csv", "tom@example.org,,,ben", "tom@example.org,,,"),
                MASS_END);

        var report = imported(RosterFiles.twoSchools());

        assertThat(report.total(Kind.PUPIL)).isEqualTo(new Counts(1, 0, 0));
        assertThat(childrenOf("mia.brook@example.org").get(1)).isEqualTo(before);
    }

    @Test
    void movesAPupilToAnotherClassFromTodayOn() throws SQLException {
        imported(RosterFiles.twoSchools());

        var report = imported(RosterFiles.twoSchools().replace("enrollments.csv", "s1,salt,ben", "s2,salt,ben"));

        assertThat(report.total(Kind.ENROLMENT)).isEqualTo(new Counts(0, 1, 0));
        assertThat(childrenOf("mia.brook@example.org"))
                .extracting(ChildSummary::className)
                .containsExactly("Otters", "Herons");
        assertThat(number("select count(*) from directory.enrolment where sourced_id = 'e2'"))
                .isEqualTo(2);
    }

    @Test
    void allowsOneOfTenPupilsToLeave() {
        imported(RosterFiles.oneClassOf(10));

        assertThat(imported(RosterFiles.oneClassOf(9)).total(Kind.PUPIL)).isEqualTo(new Counts(0, 0, 1));
    }

    @Test
    void refusesToEndMoreThanATenthOfThePupils() throws SQLException {
        imported(RosterFiles.oneClassOf(19));
        var rows = rowsWithVersions();

        assertThat(refused(RosterFiles.oneClassOf(17)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("2 of the 19 pupils"));
        assertThat(rowsWithVersions()).isEqualTo(rows);
        assertThat(imported(RosterFiles.oneClassOf(17), MASS_END).total(Kind.PUPIL))
                .isEqualTo(new Counts(0, 0, 2));
        assertThat(imported(RosterFiles.oneClassOf(17)).nothingChanged())
                .as("who had left already")
                .isTrue();
    }

    @Test
    void refusesToTakeThePupilsOutOfTheirClasses() {
        imported(RosterFiles.oneClassOf(19));
        var roster = RosterFiles.oneClassOf(19).without("enrollments.csv", "e1").without("enrollments.csv", "e2");

        assertThat(refused(roster)).hasSize(1);
    }

    @Test
    void refusesToEndByTheirDatesWhatItWouldNotEndByLeavingItOut() throws SQLException {
        imported(RosterFiles.twoSchools());
        var ending = RosterFiles.twoSchools()
                .replace("enrollments.csv", "salt,cy,student,,,", "salt,cy,student,,,2026-11-10");

        assertThat(refused(ending))
                .extracting(RosterFault::problem)
                .containsExactly(
                        "The whole class “Herons” of Saltmarsh Primary would be ended.",
                        "1 of the 3 pupils of Saltmarsh Primary would be ended.");
        assertThat(imported(ending, MASS_END).total(Kind.ENROLMENT)).isEqualTo(new Counts(0, 1, 0));

        goOnAt(NEXT_DAY);
        assertThat(imported(ending.without("enrollments.csv", "e3")).total(Kind.ENROLMENT))
                .as("who had left already")
                .isEqualTo(new Counts(0, 0, 1));
        assertThat(number(
                        "select count(*) from directory.enrolment where sourced_id = 'e3' and ended_on = '2026-11-10'"))
                .isEqualTo(1);
    }

    @Test
    void acceptsAnEndThatIsStillToCome() {
        imported(RosterFiles.twoSchools());

        var report = imported(RosterFiles.twoSchools()
                .replace("enrollments.csv", "salt,cy,student,,,", "salt,cy,student,,,2026-11-11"));

        assertThat(report.total(Kind.ENROLMENT)).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void refusesToEndAWholeClass() {
        imported(RosterFiles.twoSchools());

        assertThat(refused(RosterFiles.twoSchools().without("enrollments.csv", "e3")))
                .extracting(RosterFault::file)
                .containsExactly("classes.csv", "users.csv");
        assertThat(refused(RosterFiles.twoSchools()
                        .without("classes.csv", "s2")
                        .replace("enrollments.csv", "s2,salt,cy", "s1,salt,cy")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("Herons"));
    }

    @Test
    void endsASchoolThatIsMissing() {
        imported(RosterFiles.twoSchools());
        var one = RosterFiles.twoSchools()
                .without("orgs.csv", "dune")
                .without("classes.csv", "d1")
                .without("users.csv", "dot")
                .without("enrollments.csv", "e4")
                .replace("users.csv", "\"cy,dot\"", "cy")
                .replace("users.csv", "\"salt,dune\"", "salt");
        assertThat(refused(one)).isNotEmpty();

        var report = imported(one, MASS_END);

        assertThat(report.total(Kind.SCHOOL)).isEqualTo(new Counts(0, 0, 1));
        assertThat(gatepost.get(Schools.class).all())
                .extracting(School::sourcedId)
                .containsExactly("salt");
        assertThat(gatepost.get(Callers.class).hatsOf("una@example.org")).hasSize(1);
        assertThat(imported(RosterFiles.twoSchools()).total(Kind.SCHOOL)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void doesNotTakeSomebodyForSomebodyElse() {
        imported(RosterFiles.twoSchools());

        assertThat(refused(RosterFiles.twoSchools()
                        .without("users.csv", "mia")
                        .append("users.csv", "mia,,,true,salt,teacher,mia,,Mia,Stone,,,,,,,,")))
                .anySatisfy(fault -> {
                    assertThat(fault.problem()).contains("“mia”");
                    assertThat(fault.line()).isEqualTo(11);
                });
    }

    @Test
    void takesADepartmentForItsSchool() {
        var report = imported(RosterFiles.twoSchools()
                .append("orgs.csv", "office,,,School office,department,,salt")
                .append("users.csv", "zoe,,,true,office,administrator,zoe,,Zoe,Tern,,,zoe@example.org,,,,,"));

        assertThat(report.notes()).isEmpty();
        assertThat(gatepost.get(Callers.class).hatsOf("zoe@example.org"))
                .extracting(Hat::school)
                .containsExactly(school("salt"));
    }

    @Test
    void notesWhatItLeavesOut() {
        var report = imported(RosterFiles.twoSchools()
                .replace("users.csv", "hay@example.org,,,", "hay@example.org,,,cy")
                .append("users.csv", "zoe,,,true,trust,administrator,zoe,,Zoe,Tern,,,,,,,,"));

        assertThat(report.notes()).extracting(RosterFault::line).containsExactly(10L, 12L);
    }

    @Test
    void linksNobodyToThemselvesNorToTheirLike() throws SQLException {
        var report = imported(RosterFiles.twoSchools()
                .replace("users.csv", "Mia.Brook@example.org,,,,,", "Mia.Brook@example.org,,,\"mia,tom\",,")
                .replace(
                        "users.csv",
                        "cy,,,true,salt,student,cy,,Cy,Lark,,,,,,,01,",
                        "cy,,,true,salt,student,cy,,Cy,Lark,,,,,,\"cy,ben\",01,"));

        assertThat(report.notes()).extracting(RosterFault::line).containsExactly(4L, 4L, 6L, 6L);
        assertThat(report.total(Kind.LINK)).isEqualTo(new Counts(6, 0, 0));
        assertThat(number("select count(*) from directory.guardian_link l join directory.person g on g.id ="
                        + " l.guardian_id join directory.person c on c.id = l.child_id where g.kind <> 'GUARDIAN' or c.kind <>"
                        + " 'PUPIL'"))
                .isZero();
    }

    @Test
    void keepsAPupilOfTwoSchoolsInBoth() {
        imported(RosterFiles.twoSchools()
                .replace("users.csv", "cy,,,true,salt,student", "cy,,,true,\"salt,dune\",student")
                .append("enrollments.csv", "e7,,,d1,dune,cy,student,,,"));

        assertThat(childrenOf("una@example.org"))
                .extracting(ChildSummary::givenName, ChildSummary::className)
                .containsExactly(tuple("Cy", "Puffins"), tuple("Dot", "Puffins"), tuple("Cy", "Herons"));
    }

    @Test
    void takesIdsThatDifferInCaseForDifferentOnes() {
        var report = imported(
                RosterFiles.twoSchools().append("users.csv", "ADA,,,true,salt,student,a,,Ada,Other,,,,,,,01,"));

        assertThat(report.total(Kind.PUPIL)).isEqualTo(new Counts(5, 0, 0));
        assertThat(childrenOf("mia.brook@example.org"))
                .extracting(ChildSummary::displayName)
                .containsExactly("Ada Brook", "Ben Brook");
    }

    @Test
    void keepsNothingOfADryRun() throws SQLException {
        var report = imported(RosterFiles.twoSchools(), new ImportOptions(true, false));

        assertThat(report.dryRun()).isTrue();
        assertThat(report.total(Kind.PUPIL)).isEqualTo(new Counts(4, 0, 0));
        assertThat(number("select count(*) from directory.school")).isZero();
        assertThat(number("select count(*) from audit.entry")).isZero();
    }

    @Test
    void appliesAllOrNothing() throws SQLException {
        execute("alter table directory.guardian_link add constraint no_tom check (relation <> 'guardian')");

        assertThatThrownBy(() -> imported(RosterFiles.twoSchools()))
                .as("the second school, by name, fails at its last step")
                .hasStackTraceContaining("no_tom");

        assertThat(number("select count(*) from directory.school")).isZero();
        assertThat(number("select count(*) from directory.person")).isZero();
    }

    @Test
    void isRefusedWhileAnotherRuns() throws SQLException {
        try (var connection = TestDatabase.connect(database);
                var other = connection.createStatement()) {
            other.execute("select pg_advisory_lock(hashtextextended('directory.roster', 0))");

            assertThatThrownBy(() -> imported(RosterFiles.twoSchools())).isInstanceOf(AnotherImportRuns.class);
        }
    }

    @Test
    void leavesAnEntryWithTheHashesOfItsFiles() throws SQLException {
        imported(RosterFiles.twoSchools());

        assertThat(number("select count(*) from audit.entry where detail ~ 'users.csv sha256:[0-9a-f]{64}' and"
                        + " detail like 'academicSessions.csv%'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from audit.entry")).isEqualTo(3);
    }

    @Test
    void storesNoPasswordAndSaysSo() throws SQLException {
        var report = imported(RosterFiles.twoSchools()
                .replace("users.csv", "Mia.Brook@example.org,,,,,", "Mia.Brook@example.org,,,,,secret"));

        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.problem())
                        .contains("1 password")
                        .contains("ignored")
                        .doesNotContain("secret"));
        assertThat(number("select count(*) from directory.person p where p::text like '%secret%'"))
                .isZero();
    }

    private ImportReport imported(RosterFiles roster) {
        return imported(roster, ImportOptions.usual());
    }

    private ImportReport imported(RosterFiles roster, ImportOptions options) {
        return gatepost.get(RosterImports.class)
                .importFolder(OPERATOR, roster.writeTo(folder), options, ImportProgress.SILENT);
    }

    private List<RosterFault> refused(RosterFiles roster) {
        var refusal = catchThrowableOfType(RosterRefused.class, () -> imported(roster));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.faults();
    }

    private SchoolId school(String sourcedId) {
        return gatepost.get(Schools.class).all().stream()
                .filter(school -> school.sourcedId().equals(sourcedId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<ChildSummary> childrenOf(String email) {
        var callers = gatepost.get(Callers.class);
        return callers.hatsOf(email).stream()
                .map(callers::caller)
                .flatMap(caller -> gatepost
                        .get(Families.class)
                        .childrenOf(caller.orElseThrow().actor())
                        .stream())
                .toList();
    }

    /** The transaction that wrote each row last: another one after every update. */
    private Map<String, Long> rowsWithVersions() throws SQLException {
        Map<String, Long> versions = new TreeMap<>();
        for (String table : List.of(
                "directory.school",
                "directory.person",
                "directory.school_class",
                "directory.enrolment",
                "directory.guardian_link",
                "directory.restriction",
                "audit.entry")) {
            versions.put(table, number("select coalesce(sum(xmin::text::bigint), 0) + count(*) from " + table));
        }
        return versions;
    }

    private long number(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
