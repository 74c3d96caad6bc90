package org.gatepost.directory.internal;

import java.util.List;
import java.util.Set;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.directory.People;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.Restrictions;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Rules 6 and 11. */
class FamiliesTest {

    private static ImportedTrust trust;

    private Families families;
    private Restrictions restrictions;

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
        families = trust.get(Families.class);
        restrictions = trust.get(Restrictions.class);
        trust.execute("delete from directory.restriction");
        trust.execute(
                "update directory.guardian_link set ended_on = null, from_day = '2026-11-10', may_message = true");
    }

    @Test
    void areTheChildrenOnRollByGivenName() {
        assertThat(families.childrenOf(trust.guardian("mia")))
                .extracting(ChildSummary::displayName)
                .containsExactly("Ada Brook", "Ben Brook");
    }

    @Test
    void doNotShowAnotherFamilysChild() {
        assertThatThrownBy(() -> families.child(trust.guardian("mia"), trust.person("cy")))
                .isInstanceOf(NotFound.class)
                .isInstanceOfSatisfying(
                        NotFound.class, hidden -> assertThat(hidden.isAttempt()).isTrue());
        assertThat(families.mayWriteAbout(trust.guardian("mia"), trust.person("cy")))
                .isFalse();
    }

    @Test
    void answerForAnotherFamilysChildAsForNone() {
        var hidden = catchNotFound(trust.person("cy"));
        var missing = catchNotFound(PersonId.next());

        assertThat(hidden.code()).isEqualTo(missing.code());
    }

    private NotFound catchNotFound(PersonId child) {
        return catchThrowableOfType(NotFound.class, () -> families.child(trust.guardian("mia"), child));
    }

    @Test
    void showAnyPupilToStaffOfTheSchoolButNoneOfAnotherSchool() {
        assertThat(families.child(trust.staff("reed"), trust.person("cy")).className())
                .isEqualTo("Herons");
        assertThatThrownBy(() -> families.child(trust.staff("reed"), trust.personAt("dune", "dot")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void doNotShowAGuardianAsAPupil() {
        assertThatThrownBy(() -> families.child(trust.staff("reed"), trust.person("mia")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void endOnTheDayOnWhichTheLinkEnds() {
        trust.execute("update directory.guardian_link set from_day = '2026-11-01', ended_on = '2026-11-11'");
        assertThat(families.childrenOf(trust.guardian("mia"))).hasSize(2);

        trust.execute("update directory.guardian_link set ended_on = '2026-11-10'");

        assertThat(families.childrenOf(trust.guardian("mia"))).isEmpty();
        assertThat(families.mayWriteAbout(trust.guardian("mia"), trust.person("ada")))
                .isFalse();
    }

    @Test
    void beginOnTheDayOnWhichTheLinkBegins() {
        trust.execute("update directory.guardian_link set from_day = '2026-11-11'");

        assertThat(families.childrenOf(trust.guardian("mia"))).isEmpty();
    }

    @Test
    void loseAChildAtOnceByARestriction() {
        var mia = trust.guardian("mia");
        var ada = trust.person("ada");

        restrictions.impose(trust.operator("salt"), mia.person(), ada, Restriction.NO_ACCESS, "Court order");

        assertThat(families.childrenOf(mia)).extracting(ChildSummary::givenName).containsExactly("Ben");
        assertThat(families.mayWriteAbout(mia, ada)).isFalse();
        assertThatThrownBy(() -> families.child(mia, ada)).isInstanceOf(NotFound.class);
        assertThat(trust.get(People.class).names(mia, List.of(ada))).isEmpty();
        assertThat(families.childrenOf(trust.guardian("tom"))).hasSize(2);
    }

    @Test
    void getTheChildBackWhenTheRestrictionIsLifted() {
        var mia = trust.guardian("mia");
        var ada = trust.person("ada");
        restrictions.impose(trust.operator("salt"), mia.person(), ada, Restriction.NO_ACCESS, "Court order");

        restrictions.lift(trust.operator("salt"), mia.person(), ada, Restriction.NO_ACCESS);

        assertThat(families.childrenOf(mia)).hasSize(2);
        assertThatThrownBy(() -> restrictions.lift(trust.operator("salt"), mia.person(), ada, Restriction.NO_ACCESS))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showNothingWhereEveryChildIsTakenAway() {
        var tom = trust.hat("tom@example.org");
        for (String child : List.of("ada", "ben")) {
            restrictions.impose(
                    trust.operator("salt"), tom.person(), trust.person(child), Restriction.NO_ACCESS, "Court order");
        }

        var caller = trust.get(Callers.class).caller(tom).orElseThrow();
        assertThat(families.childrenOf(caller.actor())).isEmpty();
        assertThatThrownBy(() -> families.child(caller.actor(), trust.person("ada")))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(names = "NO_ACCESS", mode = EnumSource.Mode.EXCLUDE)
    void keepTheChildUnderLesserRestrictions(Restriction restriction) {
        var mia = trust.guardian("mia");
        restrictions.impose(trust.operator("salt"), mia.person(), trust.person("ada"), restriction, "So agreed");

        assertThat(families.childrenOf(mia)).hasSize(2);
        assertThat(families.restrictions(trust.operator("salt"), mia.person(), trust.person("ada")))
                .isEqualTo(Set.of(restriction));
    }

    @Test
    void maySeeAChildOfWhichTheyMayNotWrite() {
        trust.execute("update directory.guardian_link set may_message = false");

        assertThat(families.childrenOf(trust.guardian("mia"))).hasSize(2);
        assertThat(families.mayWriteAbout(trust.guardian("mia"), trust.person("ada")))
                .isFalse();
    }

    @Test
    void areNotAskedForByStaffNorRestrictedByParents() {
        assertThatThrownBy(() -> families.childrenOf(trust.staff("reed"))).isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> restrictions.impose(
                        trust.guardian("mia"),
                        trust.person("tom"),
                        trust.person("ada"),
                        Restriction.NO_ACCESS,
                        "Quarrel"))
                .isInstanceOf(NotOnDuty.class);
    }

    @Test
    void canOnlyBeRestrictedAsGuardiansOfPupilsOfTheSchool() {
        assertThatThrownBy(() -> restrictions.impose(
                        trust.operator("salt"),
                        trust.person("mia"),
                        trust.personAt("dune", "dot"),
                        Restriction.NO_ACCESS,
                        "Mistaken"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void knowTheNamesOfStaffTheirChildrenAndThemselves() {
        var asked = List.of("mia", "tom", "ada", "cy", "reed").stream()
                .map(trust::person)
                .toList();

        assertThat(trust.get(People.class).names(trust.guardian("mia"), asked))
                .containsOnlyKeys(trust.person("mia"), trust.person("ada"), trust.person("reed"));
        assertThat(trust.get(People.class).names(trust.staff("reed"), asked)).hasSize(5);
    }
}
