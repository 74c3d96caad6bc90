package org.gatepost.directory.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.RosterRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** OneRoster 1.2: who is what stands in roles.csv. */
class OneRosterTwelveTest {

    @TempDir
    Path folder;

    @Test
    void saysTheSameAsTheSameRosterIn11() {
        try (var trust = new ImportedTrust()) {
            assertThat(trust.importing(RosterFiles.twoSchools().asVersion12()))
                    .returns(true, ImportReport::nothingChanged);
        }
    }

    @Test
    void letsTheRoleThatHoldsDecide() {
        var roster = RosterFiles.twoSchools()
                .asVersion12()
                .replace(
                        "roles.csv",
                        "hay-r0,,,hay,primary,aide,,,salt,",
                        "hay-r0,,,hay,primary,aide,2025-09-01,2026-10-01,salt,")
                .append("roles.csv", "hay-r1,,,hay,secondary,principal,,,salt,")
                .replace("enrollments.csv", "e6,,,s1,salt,hay,aide,false,,\n", "");

        var school = read(roster).schools().get(1);

        assertThat(Known.of(school.people(), "hay").role()).isEqualTo("administrator");
    }

    @Test
    void endsWhoHasNoRoleAnyMore() {
        var roster = RosterFiles.twoSchools()
                .asVersion12()
                .replace(
                        "roles.csv",
                        "hay-r0,,,hay,primary,aide,,,salt,",
                        "hay-r0,tobedeleted,,hay,primary,aide,,,salt,");

        assertThat(read(roster).schools().get(1).people()).containsKey("reed").doesNotContainKey("hay");
    }

    @Test
    void isToldWhatIsWrongInRoles() {
        var roster = RosterFiles.twoSchools()
                .asVersion12()
                .replace("roles.csv", "ada-r0,,,ada,primary,student,,,salt,", "ada-r0,,,ada,primary,pupil,,,salt,")
                .replace("roles.csv", "ben-r0,,,ben,", "ben-r0,,,bert,");

        assertThatThrownBy(() -> read(roster))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        refused -> assertThat(refused.faults().toString())
                                .contains("roles.csv", "“pupil”", "“bert”", "has no line in roles.csv"));
    }

    private Roster read(RosterFiles roster) {
        return new RosterReading(Optional::empty, Optional.empty(), ImportedTrust.TODAY, ImportProgress.SILENT)
                .at(roster.writeTo(folder));
    }
}
