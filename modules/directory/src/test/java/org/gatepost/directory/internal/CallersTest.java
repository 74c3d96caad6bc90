package org.gatepost.directory.internal;

import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CallersTest {

    private static ImportedTrust trust;

    private Callers callers;

    @BeforeAll
    static void start() {
        trust = new ImportedTrust();
    }

    @AfterAll
    static void stop() {
        trust.close();
    }

    @BeforeEach
    void asAtFirst() {
        trust.importing(RosterFiles.twoSchools());
        callers = trust.get(Callers.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mia.brook@example.org", "Mia.Brook@example.org", " MIA.BROOK@EXAMPLE.ORG "})
    void areFoundByAddressWhateverItsCase(String email) {
        assertThat(callers.hatsOf(email))
                .containsExactly(new Hat(trust.school("salt"), trust.person("mia"), Capacity.GUARDIAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody@example.org",
                "%",
                "mia_brook@example.org",
                "' or true --",
                "mia.brook@example.org\u0000"
            })
    void areNotFoundByAnythingElse(String email) {
        assertThat(callers.hatsOf(email)).isEmpty();
    }

    @Test
    void wearAHatForEachSchool() {
        assertThat(callers.hatsOf("wren@example.org"))
                .extracting(Hat::school, Hat::capacity)
                .containsExactly(
                        tuple(trust.school("dune"), Capacity.STAFF), tuple(trust.school("salt"), Capacity.STAFF));
    }

    @Test
    void wearTwoHatsWhereATeacherIsAParent() {
        trust.importing(RosterFiles.twoSchools()
                .append("users.csv", "reed2,,,true,salt,parent,reed2,,Rob,Reed,,,Reed@example.org,,,cy,,"));

        var hats = callers.hatsOf("reed@example.org");

        assertThat(hats).extracting(Hat::capacity).containsExactly(Capacity.STAFF, Capacity.GUARDIAN);
        assertThat(callers.caller(hats.get(0)).orElseThrow().actor().duties())
                .containsExactlyInAnyOrder(Duty.STAFF, Duty.CLASS_TEACHER);
        assertThat(callers.caller(hats.get(1)).orElseThrow().actor().duties()).containsExactly(Duty.GUARDIAN);
    }

    @Test
    void haveANameAndASchool() {
        var mia = callers.caller(trust.hat("mia.brook@example.org")).orElseThrow();

        assertThat(mia.displayName()).isEqualTo("Mia Brook");
        assertThat(mia.school().name()).isEqualTo("Saltmarsh Primary");
    }

    @Test
    void areSupportStaffAsAides() {
        var hay = callers.caller(trust.hat("hay@example.org")).orElseThrow();

        assertThat(hay.actor().duties()).containsExactlyInAnyOrder(Duty.STAFF, Duty.SUPPORT_STAFF);
    }

    @Test
    void stopBeingTeachersWithTheirClass() {
        var reed = trust.hat("reed@example.org");

        trust.importing(RosterFiles.twoSchools().without("enrollments.csv", "e5"));

        assertThat(callers.caller(reed).orElseThrow().actor().duties()).containsExactly(Duty.STAFF);
    }

    @Test
    void areGoneWhenTheyLeaveOrAreDisabled() {
        var reed = trust.hat("reed@example.org");

        trust.importing(RosterFiles.twoSchools().replace("users.csv", "reed,,,true", "reed,,,false"));
        assertThat(callers.caller(reed)).isEmpty();
        assertThat(callers.hatsOf("reed@example.org")).isEmpty();

        trust.importing(RosterFiles.twoSchools().without("users.csv", "reed").without("enrollments.csv", "e5"));
        assertThat(callers.caller(reed)).isEmpty();
    }

    @Test
    void areGoneAsGuardiansWhenTheyAreDisabled() {
        var mia = trust.hat("mia.brook@example.org");

        trust.importing(RosterFiles.twoSchools().replace("users.csv", "mia,,,true", "mia,,,false"));

        assertThat(callers.caller(mia)).isEmpty();
        assertThat(callers.hatsOf("mia.brook@example.org")).isEmpty();
    }

    @Test
    void areNeverPupilsNorTheOperator() {
        var ada = trust.person("ada");

        assertThat(callers.caller(new Hat(trust.school("salt"), ada, Capacity.STAFF)))
                .isEmpty();
        assertThat(callers.caller(new Hat(trust.school("salt"), ada, Capacity.GUARDIAN)))
                .isEmpty();
        assertThat(callers.caller(new Hat(trust.school("salt"), PersonId.next(), Capacity.OPERATOR)))
                .isEmpty();
    }
}
