package org.gatepost.directory.internal;

import java.nio.file.Path;
import java.util.Set;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.kernel.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** "Bad input: a roster that swaps two people's ids": what was for the one never reaches the other. */
class IdentitiesTest {

    @TempDir
    Path folder;

    private final ImportedTrust trust = new ImportedTrust();

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void refusesTwoSwappedIdsUntilEachIsConfirmed() {
        var swapped = RosterFiles.twoSchools()
                .replace("users.csv", "Mia,Brook,,,Mia.Brook@example.org", "Una,Lark,,,UNA@example.org")
                .replace("users.csv", "una,,Una,Lark,,,una@example.org", "una,,Mia,Brook,,,mia.brook@example.org");

        assertThat(refused(swapped)).contains("“mia”", "“una”", "Mia Brook").doesNotContain("“tom”");
        assertThat(refused(swapped, "mia")).contains("“una”").doesNotContain("“mia” was");

        assertThat(imported(swapped, "mia", "una").total(Kind.GUARDIAN).changed())
                .isEqualTo(3);
    }

    @Test
    void refusesIdsThatGoRoundAndOneThatIsGivenToAnother() {
        assertThat(refused(RosterFiles.twoSchools()
                        .replace("users.csv", "Ada,Brook", "Ben,Brook")
                        .replace("users.csv", "ben,,Ben,Brook", "ben,,Cy,Lark")
                        .replace("users.csv", "cy,,Cy,Lark", "cy,,Ada,Brook")))
                .contains("“ada”", "“ben”", "“cy”");
        assertThat(refused(RosterFiles.twoSchools()
                        .without("users.csv", "hay")
                        .without("enrollments.csv", "e6")
                        .replace("users.csv", "Rob,Reed,,,reed@", "Hana,Hay,,,hay@")))
                .as("the id of one who stays has the name of one who left")
                .contains("“reed”");
    }

    @Test
    void doesNotMindNamesakesAndNewNames() {
        imported(RosterFiles.twoSchools()
                .replace("users.csv", "tom,,Tom,Field", "tom,,Mia,Brook")
                .replace("users.csv", "una,,Una,Lark", "una,,Una,Brook-Lark"));

        assertThat(trust.text("select count(*) from directory.person where family_name = 'Brook-Lark'"))
                .isEqualTo("2");
    }

    @Test
    void refusesAnExportWithoutStaffOrWithoutLinks() {
        assertThat(refused(RosterFiles.twoSchools()
                        .without("users.csv", "reed")
                        .without("users.csv", "hay")
                        .without("users.csv", "wren")
                        .without("enrollments.csv", "e5")
                        .without("enrollments.csv", "e6")))
                .contains("All staff of Saltmarsh Primary", "All staff of Dunes Primary");
        assertThat(refused(RosterFiles.twoSchools()
                        .replace("users.csv", "\"mia,tom\"", "")
                        .replace("users.csv", "Ben,Brook,,,,,,mia", "Ben,Brook,,,,,,")
                        .replace("users.csv", "tom@example.org,,,ben", "tom@example.org,,,")
                        .replace("users.csv", "\"cy,dot\"", "")))
                .contains("All links between guardians and pupils of Saltmarsh Primary");
    }

    @Test
    void notesAnAddressThatTwoShare() {
        var report =
                imported(RosterFiles.twoSchools().replace("users.csv", "tom@example.org", "mia.brook@EXAMPLE.org"));

        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.toString()).contains("users.csv, line 7, email", "“tom”", "“mia”"));
    }

    private ImportReport imported(RosterFiles roster, String... confirmed) {
        return trust.get(RosterImports.class)
                .importFolder(
                        Actor.operatorOfTrust(),
                        roster.writeTo(folder),
                        new ImportOptions(false, false, Set.of(confirmed)),
                        ImportProgress.SILENT);
    }

    private String refused(RosterFiles roster, String... confirmed) {
        var refusal = catchThrowableOfType(RosterRefused.class, () -> imported(roster, confirmed));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.faults().toString();
    }
}
