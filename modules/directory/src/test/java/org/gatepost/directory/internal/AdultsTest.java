package org.gatepost.directory.internal;

import java.util.List;
import java.util.Optional;
import org.gatepost.directory.AdultQuery;
import org.gatepost.directory.AdultSummary;
import org.gatepost.directory.Adults;
import org.gatepost.directory.ClassSummary;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.Restrictions;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whom an office can ask to join (SEC-AUZ-04). */
class AdultsTest {

    private static final AdultQuery GUARDIANS = new AdultQuery(Capacity.GUARDIAN, Optional.empty(), "");

    private final ImportedTrust trust = new ImportedTrust();
    private final Adults adults = trust.get(Adults.class);
    private final Actor office = trust.staff("hay", Duty.OFFICE);

    @AfterEach
    void close() {
        trust.close();
    }

    @BeforeEach
    void nameSomebodyWithMarks() {
        trust.importing(RosterFiles.twoSchools().replace("users.csv", "Mia,Brook", "Zoë,Świątek"));
    }

    @Test
    void areListedByNameWithTheirChildrenPageByPage() {
        var all = adults.list(office, GUARDIANS, Optional.empty(), 100);
        var first = adults.list(office, GUARDIANS, Optional.empty(), 1);
        var rest = adults.list(office, GUARDIANS, Optional.of(id(first.get(0))), 100);

        assertThat(all)
                .hasSizeGreaterThan(1)
                .extracting(AdultSummary::familyName)
                .isSorted();
        assertThat(first).containsExactly(all.get(0));
        assertThat(rest).containsExactlyElementsOf(all.subList(1, all.size()));
        assertThat(all).allSatisfy(adult -> assertThat(adult.children()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"swiatek", "ZOE", "Świ", "zoe swiatek", " Zoë "})
    void areFoundWhateverTheMarksAndTheCase(String name) {
        assertThat(found(name)).containsExactly("Zoë Świątek");
    }

    @Test
    void areFoundByTheirChildrenToo() {
        assertThat(found("ada")).contains("Zoë Świątek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "' or true --", "\\", "\u0000x"})
    void areFoundByNothingThatIsNotInTheName(String name) {
        assertThat(found(name)).isEmpty();
    }

    @Test
    void areThoseOfAClass() {
        var classes = adults.classes(office);
        assertThat(classes).extracting(ClassSummary::name).contains("Otters");

        var otters = classes.stream()
                .filter(each -> each.name().equals("Otters"))
                .findFirst()
                .orElseThrow();
        var found = adults.list(
                office, new AdultQuery(Capacity.GUARDIAN, Optional.of(otters.id()), ""), Optional.empty(), 100);

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(adult -> assertThat(adult.children())
                        .anySatisfy(child -> assertThat(child.classId()).isEqualTo(otters.id())));
    }

    @Test
    void haveNoChildrenToWhomTheDoorIsClosed() {
        for (String child : List.of("ada", "ben")) {
            trust.get(Restrictions.class)
                    .impose(
                            trust.operator("salt"),
                            trust.person("tom"),
                            trust.person(child),
                            Restriction.NO_ACCESS,
                            "Court order");
        }

        assertThat(adults.of(office, List.of(trust.person("tom"))).get(0).children())
                .isEmpty();
    }

    @Test
    void areThoseOfTheOwnSchoolAlone() {
        var elsewhere = trust.personAt("dune", "una");
        assertThat(adults.of(office, List.of(elsewhere, PersonId.next()))).isEmpty();
        assertThat(adults.list(office, GUARDIANS, Optional.empty(), 100))
                .allSatisfy(adult -> assertThat(adult.hat().school()).isEqualTo(trust.school("salt")));
    }

    @Test
    void areForNobodyButTheOfficeAndLeaders() {
        assertThatThrownBy(() -> adults.list(trust.staff("reed"), GUARDIANS, Optional.empty(), 1))
                .isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> adults.classes(trust.guardian("mia"))).isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> adults.of(trust.staff("reed"), List.of())).isInstanceOf(NotOnDuty.class);
    }

    private List<String> found(String name) {
        return adults
                .list(office, new AdultQuery(Capacity.GUARDIAN, Optional.empty(), name), Optional.empty(), 100)
                .stream()
                .map(AdultSummary::displayName)
                .toList();
    }

    private static PersonId id(AdultSummary adult) {
        return adult.hat().person();
    }
}
