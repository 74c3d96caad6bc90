package org.gatepost.directory.internal;

import java.util.Optional;
import org.gatepost.directory.Families;
import org.gatepost.directory.InvalidEntry;
import org.gatepost.directory.ParentalResponsibility;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.office.FamilyFiles;
import org.gatepost.directory.office.LinkEntry;
import org.gatepost.directory.office.LinkTerms;
import org.gatepost.directory.office.RestrictionEntry;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatepost.directory.internal.ImportedTrust.TODAY;

/** Rules 6, SEC-AUZ-05. Mia and Tom are guardians of Ada and Ben, Una of Cy. */
class FamilyFilesTest {

    private static final LinkTerms TERMS =
            new LinkTerms("grandmother", ParentalResponsibility.NO, true, true, true, false);

    private ImportedTrust trust;
    private FamilyFiles files;

    @BeforeEach
    void start() {
        trust = new ImportedTrust();
        files = trust.get(FamilyFiles.class);
    }

    @AfterEach
    void stop() {
        trust.close();
    }

    private Actor office() {
        return trust.staff("wren", Duty.OFFICE);
    }

    private LinkEntry link(String guardian, String child) {
        return files.open(office(), trust.person(child)).links().stream()
                .filter(link -> link.endsOn().isEmpty() && link.guardian().equals(trust.person(guardian)))
                .findFirst()
                .orElseThrow();
    }

    private boolean mayWrite(String guardian, String child) {
        return trust.get(Families.class).mayWriteAbout(trust.guardian(guardian), trust.person(child));
    }

    @Test
    void showAPupilWithTheirGuardiansAndAGuardianWithTheirChildren() {
        var ada = files.open(office(), trust.person("ada"));
        var mia = files.open(office(), trust.person("mia"));

        assertThat(ada.displayName()).isEqualTo("Ada Brook");
        assertThat(ada.className()).contains("Otters");
        assertThat(ada.links())
                .extracting(LinkEntry::guardian)
                .containsExactlyInAnyOrder(trust.person("mia"), trust.person("tom"));
        assertThat(mia.email()).contains("Mia.Brook@example.org");
        assertThat(mia.links()).extracting(LinkEntry::childName).containsExactlyInAnyOrder("Ada Brook", "Ben Brook");
    }

    @Test
    void aLinkOfTheSchoolHoldsAtOnceAndNoRosterEndsIt() {
        assertThat(mayWrite("una", "ada")).isFalse();
        files.link(office(), trust.person("una"), trust.person("ada"), TERMS);
        assertThat(mayWrite("una", "ada")).isTrue();

        trust.importing(RosterFiles.twoSchools());
        assertThat(mayWrite("una", "ada")).isTrue();

        files.end(office(), link("una", "ada").id());
        assertThat(mayWrite("una", "ada")).isFalse();
        trust.importing(RosterFiles.twoSchools());
        assertThat(mayWrite("una", "ada")).isFalse();
    }

    @Test
    void whatAGuardianMayReceiveChangesAtOnceAndStaysAfterARoster() {
        var changed = new LinkTerms("father", ParentalResponsibility.YES, false, false, true, true);

        files.change(office(), link("tom", "ada").id(), changed);

        assertThat(mayWrite("tom", "ada")).isFalse();
        trust.importing(RosterFiles.twoSchools());
        assertThat(mayWrite("tom", "ada")).isFalse();
        assertThat(link("tom", "ada").terms()).isEqualTo(changed);
        assertThat(files.open(office(), trust.person("ada")).links()).hasSize(3);
    }

    @Test
    void aLinkOfARosterStillEndsWithItAfterItWasChanged() {
        files.change(office(), link("tom", "ada").id(), TERMS);

        trust.importing(RosterFiles.twoSchools().replace("users.csv", "\"mia,tom\"", "mia"));

        assertThat(mayWrite("tom", "ada")).isFalse();
    }

    @Test
    void aLinkOfARosterIsEndedThere() {
        assertThatThrownBy(() -> files.end(office(), link("tom", "ada").id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aRestrictionHoldsAtOnceAndKeepsItsReasonAndItsReview() {
        files.restrict(
                office(),
                trust.person("tom"),
                trust.person("ada"),
                Restriction.NO_ACCESS,
                " a court order ",
                Optional.of(TODAY.plusMonths(3)));

        assertThat(mayWrite("tom", "ada")).isFalse();
        assertThat(files.open(office(), trust.person("ada")).restrictions())
                .extracting(RestrictionEntry::kind, RestrictionEntry::reason, RestrictionEntry::reviewOn)
                .containsExactly(
                        tuple(Restriction.NO_ACCESS, Optional.of("a court order"), Optional.of(TODAY.plusMonths(3))));
    }

    @Test
    void receptionSeesARestrictionWithoutItsReasonAndChangesNothing() {
        var reception = trust.staff("hay", Duty.RECEPTION);
        files.restrict(
                office(), trust.person("tom"), trust.person("ada"), Restriction.NO_ACCESS, "why", Optional.empty());

        var seen = files.open(reception, trust.person("ada"));

        assertThat(seen.mayChange()).isFalse();
        assertThat(seen.restrictions()).extracting(RestrictionEntry::reason).containsExactly(Optional.empty());
        assertThatThrownBy(() -> files.link(reception, trust.person("tom"), trust.person("ben"), TERMS))
                .isInstanceOf(NotOnDuty.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLASS_TEACHER", "SUPPORT_STAFF", "SENCO", "TRUST_ADMINISTRATOR", "DATA_PROTECTION_OFFICER"})
    void areForNobodyElse(Duty duty) {
        assertThatThrownBy(() -> files.open(trust.staff("reed", duty), trust.person("ada")))
                .isInstanceOf(NotOnDuty.class);
    }

    /** Somebody on the staff is Mia under another hat. */
    @Test
    void areNotForTheirOwnFamily() {
        trust.execute("update directory.person set email = 'wren@example.org' where sourced_id = 'mia'");

        for (var id : new PersonId[] {trust.person("ada"), trust.person("mia")}) {
            assertThatThrownBy(() -> files.open(office(), id)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> files.link(office(), trust.person("tom"), trust.person("ben"), TERMS))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.restrict(
                        office(),
                        trust.person("tom"),
                        trust.person("ada"),
                        Restriction.NO_ACCESS,
                        "why",
                        Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThat(files.open(office(), trust.person("cy")).displayName()).isEqualTo("Cy Lark");
    }

    @Test
    void areNotOfStaffNorOfAnotherSchool() {
        for (var id : new PersonId[] {trust.person("reed"), trust.personAt("dune", "dot"), PersonId.next()}) {
            assertThatThrownBy(() -> files.open(office(), id)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aLeadersLookIsRecordedTheOfficesIsItsWork() {
        files.open(office(), trust.person("ada"));
        files.open(trust.staff("wren", Duty.HEAD), trust.person("ada"));

        assertThat(trust.text("select count(*) from audit.entry where act = 'directory.fileRead'"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "mo\tther"})
    void aRelationIsSaidInWords(String relation) {
        var terms = new LinkTerms(relation, ParentalResponsibility.NO, true, true, true, true);

        assertThatThrownBy(() -> files.link(office(), trust.person("tom"), trust.person("ben"), terms))
                .isInstanceOf(InvalidEntry.class);
    }

    @Test
    void nobodyIsLinkedTwiceOrRestrictedWithoutAReason() {
        assertThatThrownBy(() -> files.link(office(), trust.person("mia"), trust.person("ada"), TERMS))
                .isInstanceOf(InvalidEntry.class);
        assertThatThrownBy(() -> files.restrict(
                        office(),
                        trust.person("mia"),
                        trust.person("ada"),
                        Restriction.NO_PICTURES,
                        " ",
                        Optional.empty()))
                .isInstanceOf(InvalidEntry.class);
        assertThatThrownBy(() -> files.restrict(
                        office(),
                        trust.person("mia"),
                        trust.person("cy"),
                        Restriction.NO_PICTURES,
                        "why",
                        Optional.empty()))
                .isInstanceOf(NotFound.class);
    }
}
