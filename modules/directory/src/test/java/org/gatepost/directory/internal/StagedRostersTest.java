package org.gatepost.directory.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterChange;
import org.gatepost.directory.roster.RosterChange.Act;
import org.gatepost.directory.roster.RosterImportId;
import org.gatepost.directory.roster.RosterMoved;
import org.gatepost.directory.roster.RosterNotWaiting;
import org.gatepost.directory.roster.RosterUnconfirmed;
import org.gatepost.directory.roster.SentFile;
import org.gatepost.directory.roster.StagedRoster;
import org.gatepost.directory.roster.StagedRoster.State;
import org.gatepost.directory.roster.StagedRosters;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** An import waits to be looked at, and does what its preview promised or nothing. */
class StagedRostersTest {

    private final ImportedTrust trust = new ImportedTrust();
    private final StagedRosters rosters = trust.get(StagedRosters.class);
    private final Actor office = trust.staff("wren", Duty.OFFICE);
    private final Actor ofTrust = trust.staff("wren", Duty.TRUST_ADMINISTRATOR);

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void waitsAndChangesNothingUntilItIsAccepted() {
        var id = send(office, adaRenamed());

        var staged = rosters.get(office, id);
        assertThat(staged.state()).isEqualTo(State.WAITING);
        assertThat(staged.sender()).isEqualTo("Wendy Wren");
        assertThat(staged.hashes()).containsPattern("users.csv sha256:[0-9a-f]{64}");
        assertThat(staged.total(Kind.PUPIL)).isEqualTo(new Counts(0, 1, 0));
        assertThat(changes(office, id, ""))
                .containsExactly(new RosterChange(
                        "Saltmarsh Primary", Kind.PUPIL, Act.CHANGED, "ada", "Ada Brook", "Ada Brøok-Świt", false));
        assertThat(namesLike("Brøok-Świt")).isZero();

        rosters.accept(office, id, false, Set.of());

        assertThat(namesLike("Brøok-Świt")).isEqualTo(1);
        assertThat(rosters.get(office, id).state()).isEqualTo(State.ACCEPTED);
        assertThat(rosters.waiting(office)).isEmpty();
    }

    @Test
    void isSearchedWithoutCaseAndMarksAndWithoutWildcards() {
        var id = send(office, adaRenamed());

        assertThat(changes(office, id, "brook-swit")).hasSize(1);
        assertThat(changes(office, id, "%")).isEmpty();
        assertThat(changes(office, id, "nobody")).isEmpty();
    }

    @Test
    void isThrownAwayWithItsFiles() {
        var id = send(office, adaRenamed());

        rosters.throwAway(office, id);

        assertThat(rosters.get(office, id).state()).isEqualTo(State.THROWN_AWAY);
        assertThat(trust.text("select count(*) from directory.roster_import_file where import_id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(changes(office, id, "")).isEmpty();
        assertThatThrownBy(() -> rosters.accept(office, id, false, Set.of())).isInstanceOf(RosterNotWaiting.class);
    }

    @Test
    void isAcceptedOnceByTwoWhoPressAtOnce() throws Exception {
        var id = send(office, adaRenamed());
        Callable<Boolean> press = () -> {
            rosters.accept(office, id, false, Set.of());
            return true;
        };
        var both = Executors.newFixedThreadPool(2);
        try {
            for (var pressed : both.invokeAll(List.of(press, press))) {
                assertThat(pressed.get()).isTrue();
            }
        } finally {
            both.shutdown();
        }

        assertThat(trust.text("select count(*) from audit.entry where act = 'directory.rosterAccepted'"))
                .isEqualTo("1");
    }

    @Test
    void isLookedAtAgainIfSomethingChangedMeanwhile() {
        var id = send(office, adaRenamed());
        trust.importing(RosterFiles.twoSchools().replace("users.csv", "Cy,Lark", "Cyril,Lark"));

        assertThatThrownBy(() -> rosters.accept(office, id, false, Set.of())).isInstanceOf(RosterMoved.class);
        assertThat(namesLike("Brøok-Świt")).isZero();

        var again = rosters.lookAgain(office, id);
        assertThat(changes(office, again, "")).hasSize(2);
        rosters.accept(office, again, false, Set.of());
        assertThat(namesLike("Brøok-Świt")).isEqualTo(1);
        assertThat(rosters.get(office, id).state()).isEqualTo(State.THROWN_AWAY);
    }

    @Test
    void touchesNoSchoolButTheOffices() {
        var id = send(
                office,
                adaRenamed()
                        .replace("orgs.csv", "Dunes Primary", "Renamed")
                        .without("users.csv", "dot")
                        .without("enrollments.csv", "e4")
                        .replace("users.csv", "\"cy,dot\"", "cy"));

        rosters.accept(office, id, false, Set.of());

        assertThat(trust.text("select name from directory.school where sourced_id = 'dune'"))
                .isEqualTo("Dunes Primary");
        assertThat(trust.text("select ended_on from directory.person where sourced_id = 'dot'"))
                .isNull();
    }

    @Test
    void isOfAllSchoolsForATrustAdministrator() {
        var id = send(ofTrust, adaRenamed().replace("orgs.csv", "Dunes Primary", "Dunes and Dales"));

        assertThat(rosters.get(ofTrust, id).counts()).containsOnlyKeys("Dunes and Dales", "Saltmarsh Primary");
        rosters.accept(ofTrust, id, false, Set.of());

        assertThat(trust.text("select name from directory.school where sourced_id = 'dune'"))
                .isEqualTo("Dunes and Dales");
        assertThatThrownBy(() -> rosters.get(office, id)).as("of another scope").isInstanceOf(NotFound.class);
    }

    @Test
    void isRefusedWithItsFaultsWhereTheFilesAreWrong() {
        var id = send(office, RosterFiles.twoSchools().replace("users.csv", "salt,aide", "salt,wizard"));
        var other = send(
                office,
                RosterFiles.twoSchools()
                        .replace("orgs.csv", "salt,,,", "pepper,,,")
                        .replace("users.csv", ",salt,", ",pepper,")
                        .replace("users.csv", "\"salt,", "\"pepper,")
                        .replace("classes.csv", ",salt,", ",pepper,")
                        .replace("enrollments.csv", ",salt,", ",pepper,"));

        assertThat(rosters.get(office, id))
                .satisfies(refused -> assertThat(refused.state()).isEqualTo(State.REFUSED))
                .satisfies(refused -> assertThat(refused.findings().toString()).contains("“wizard”"));
        assertThat(rosters.get(office, other).findings().toString()).contains("Saltmarsh Primary is not in the roster");
        assertThatThrownBy(() -> rosters.accept(office, id, true, Set.of())).isInstanceOf(RosterNotWaiting.class);
    }

    @Test
    void endsMuchOnlyIfSomebodySaysSo() {
        var id = send(
                office,
                RosterFiles.twoSchools()
                        .without("users.csv", "cy")
                        .without("enrollments.csv", "e3")
                        .replace("users.csv", "\"cy,dot\"", "dot"));

        assertThat(rosters.get(office, id).endsMuch()).isTrue();
        assertThatThrownBy(() -> rosters.accept(office, id, false, Set.of())).isInstanceOf(RosterUnconfirmed.class);
        rosters.accept(office, id, true, Set.of());
        assertThat(rosters.get(office, id).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void swapsNobodyWithoutThatEachIsConfirmed() {
        var id = send(
                office,
                RosterFiles.twoSchools()
                        .replace("users.csv", "ada,,Ada,Brook", "ada,,Ben,Brook")
                        .replace("users.csv", "ben,,Ben,Brook", "ben,,Ada,Brook"));

        assertThat(rosters.get(office, id).suspects()).isEqualTo(2);
        assertThat(rosters.changes(office, id, "", true, 0).items())
                .extracting(RosterChange::sourcedId)
                .containsExactly("ada", "ben");
        assertThatThrownBy(() -> rosters.accept(office, id, true, Set.of("ada")))
                .isInstanceOf(RosterUnconfirmed.class);
        rosters.accept(office, id, false, Set.of("ada", "ben"));
    }

    @Test
    void laysChangesOverTheRosterBefore() {
        var whole = RosterFiles.twoSchools();
        rosters.accept(office, send(office, whole), false, Set.of());

        var id = send(
                office,
                RosterFiles.changesOf(
                        whole,
                        "users.csv",
                        "ada,active,2026-11-09T08:00:00Z,true,salt,student,ada,,Ada,Field,,,,,,mia,01,",
                        "hay,tobedeleted,2026-11-09T08:00:00Z,true,salt,aide,hay,,Hana,Hay,,,hay@example.org,,,,,"));

        assertThat(rosters.get(office, id).findings()).isEmpty();
        assertThat(changes(office, id, ""))
                .extracting(RosterChange::kind, RosterChange::act, RosterChange::sourcedId)
                .containsExactlyInAnyOrder(
                        tuple(Kind.PUPIL, Act.CHANGED, "ada"),
                        tuple(Kind.STAFF, Act.ENDED, "hay"),
                        tuple(Kind.ENROLMENT, Act.ENDED, "e6"),
                        tuple(Kind.LINK, Act.ENDED, "tom ada"));
        rosters.accept(office, id, false, Set.of());

        var late = send(
                office,
                RosterFiles.changesOf(
                        whole,
                        "users.csv",
                        "ada,active,2026-11-08T08:00:00Z,true,salt,student,ada,,Ada,Old,,,,,,mia,01,"));
        assertThat(rosters.get(office, late))
                .as("older than what is known")
                .returns(State.WAITING, StagedRoster::state)
                .returns(true, StagedRoster::changesNothing);
    }

    @Test
    void takesChangesAfterADeletionToWhichOthersStillRefer() {
        var whole = RosterFiles.twoSchools();
        rosters.accept(office, send(office, whole), false, Set.of());
        var deletion = RosterFiles.changesOf(whole, "users.csv", "hay,tobedeleted,2026-11-09T08:00:00Z,,,,,,,,,,,,,,,");
        rosters.accept(office, send(office, deletion), false, Set.of());
        assertThat(trust.text("select ended_on is not null from directory.person where sourced_id = 'hay'"))
                .isEqualTo("t");

        var next = send(
                office,
                RosterFiles.changesOf(
                        whole,
                        "users.csv",
                        "ada,active,2026-11-10T08:00:00Z,true,salt,student,ada,,Ada,Field,,,,,,\"mia,tom\",01,"));

        assertThat(rosters.get(office, next).state()).isEqualTo(State.WAITING);
        assertThat(changes(office, next, ""))
                .extracting(RosterChange::kind, RosterChange::act, RosterChange::sourcedId)
                .containsExactly(tuple(Kind.PUPIL, Act.CHANGED, "ada"));
    }

    @Test
    void refusesChangesWithoutARosterBeforeAndWithoutDates() {
        var whole = RosterFiles.twoSchools();
        var line = "ada,,,true,salt,student,ada,,Ada,Field,,,,,,mia,01,";

        assertThat(rosters.get(office, send(office, RosterFiles.changesOf(whole, "users.csv", line)))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what().problem()).contains("no whole roster"));

        rosters.accept(office, send(office, whole), false, Set.of());
        assertThat(rosters.get(office, send(office, RosterFiles.changesOf(whole, "users.csv", line)))
                        .findings())
                .extracting(finding -> finding.what().column())
                .containsExactly("status", "dateLastModified");
    }

    @Test
    void keepsALogOfEveryImportAndTheFilesOfTheLast() {
        rosters.accept(office, send(office, adaRenamed()), false, Set.of());
        rosters.accept(office, send(office, RosterFiles.twoSchools()), false, Set.of());

        assertThat(rosters.log(office, Long.MAX_VALUE).items())
                .extracting(StagedRoster::state)
                .containsExactly(State.ACCEPTED, State.ACCEPTED);
        assertThat(trust.text("select count(distinct import_id) from directory.roster_import_file where school_id = '"
                        + trust.school("salt") + "'"))
                .isEqualTo("1");
        assertThat(rosters.log(ofTrust, Long.MAX_VALUE).items())
                .as("the operator's, for the trust")
                .hasSize(1);
        assertThat(trust.text("select count(*) from audit.entry where act like 'directory.roster%' and person_id = '"
                        + office.person() + "'"))
                .as("sent, done at the school, done with which files, accepted; twice")
                .isEqualTo("8");
    }

    @Test
    void isNothingForATeacherNorForAnotherSchool() {
        var id = send(office, adaRenamed());
        var dunes = new Actor(trust.school("dune"), trust.personAt("dune", "wren"), office.capacity(), office.duties());

        assertThatThrownBy(() -> rosters.get(trust.staff("reed", Duty.CLASS_TEACHER), id))
                .isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> rosters.get(dunes, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosters.accept(dunes, id, true, Set.of())).isInstanceOf(NotFound.class);
        assertThat(rosters.changes(dunes, id, "", false, 0).items()).isEmpty();
    }

    @Test
    void takesPlainFilesByTheirNameAlone() {
        List<SentFile> files = new ArrayList<>();
        csv(adaRenamed())
                .forEach((name, text) ->
                        files.add(new SentFile("C:\\exports\\" + name, text.getBytes(StandardCharsets.UTF_8))));

        assertThat(rosters.get(office, rosters.send(office, files)).state()).isEqualTo(State.WAITING);
        assertThat(rosters.get(office, rosters.send(office, List.of())).findings())
                .hasSize(1);
    }

    private static RosterFiles adaRenamed() {
        return RosterFiles.twoSchools().replace("users.csv", "ada,,Ada,Brook", "ada,,Ada,Brøok-Świt");
    }

    private RosterImportId send(Actor actor, RosterFiles roster) {
        return rosters.send(actor, List.of(new SentFile("roster.zip", RosterArchiveTest.zip(csv(roster)))));
    }

    private static Map<String, String> csv(RosterFiles roster) {
        Map<String, String> files = new HashMap<>();
        for (RosterFile file : RosterFile.values()) {
            if (!roster.text(file.fileName()).isEmpty()) {
                files.put(file.fileName(), roster.text(file.fileName()));
            }
        }
        return files;
    }

    private List<RosterChange> changes(Actor actor, RosterImportId id, String words) {
        return rosters.changes(actor, id, words, false, 0).items();
    }

    private long namesLike(String familyName) {
        return Long.parseLong(
                trust.text("select count(*) from directory.person where family_name = '" + familyName + "'"));
    }
}
