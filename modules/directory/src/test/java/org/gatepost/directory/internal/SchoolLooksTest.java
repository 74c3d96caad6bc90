package org.gatepost.directory.internal;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.Logo;
import org.gatepost.directory.SchoolLook;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetup.Look;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.Schools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchoolLooksTest {

    private static final Logo BLACK = pixel("6000000002000148afa471");
    private static final Logo WHITE = pixel("f80f0001010100b138f614");

    private ImportedTrust trust;
    private Schools schools;

    @BeforeEach
    void start() {
        trust = new ImportedTrust();
        schools = trust.get(Schools.class);
    }

    @AfterEach
    void stop() {
        trust.close();
    }

    @Test
    void arePlainUntilTheSchoolSays() {
        assertThat(look("salt")).isEqualTo(SchoolLook.PLAIN);
        assertThat(schools.logo("")).isEmpty();
    }

    @Test
    void areThoseOfTheLastSetup() {
        setUp("salt", new Look("#1d4f5c", Optional.of(BLACK)));
        var first = look("salt");
        setUp("salt", new Look("#1d4f5c", Optional.of(WHITE)));
        var second = look("salt");

        assertThat(first.colour()).isEqualTo("#1d4f5c");
        assertThat(second.logo()).matches("[0-9a-f]{32}").isNotEqualTo(first.logo());
        assertThat(schools.logo(second.logo())).hasValue(WHITE.png());
        assertThat(schools.logo(first.logo())).isEmpty();

        setUp("salt", Look.PLAIN);
        assertThat(look("salt")).isEqualTo(SchoolLook.PLAIN);
        assertThat(schools.logo(second.logo())).isEmpty();
    }

    @Test
    void areEachSchoolsOwn() {
        setUp("salt", new Look("#1d4f5c", Optional.of(BLACK)));
        setUp("dune", new Look("", Optional.of(WHITE)));

        assertThat(schools.logo(look("salt").logo())).hasValue(BLACK.png());
        assertThat(schools.logo(look("dune").logo())).hasValue(WHITE.png());
        assertThat(look("dune").colour()).isEmpty();
    }

    @Test
    void areInTheLogOnceForEachChange() {
        setUp("salt", new Look("#1d4f5c", Optional.empty()));
        var before = audited();

        setUp("salt", new Look("#1d4f5c", Optional.empty()));
        assertThat(audited()).isEqualTo(before);

        setUp("salt", new Look("#1d4f5c", Optional.of(BLACK)));
        assertThat(audited()).isEqualTo(before + 1);
    }

    @Test
    void surviveTheNextRoster() {
        setUp("salt", new Look("#1d4f5c", Optional.of(BLACK)));
        trust.importing(RosterFiles.twoSchools());

        assertThat(look("salt").colour()).isEqualTo("#1d4f5c");
    }

    @Test
    void haveNoColourThatCouldBeMoreThanAColour() {
        for (String colour : List.of("red", "#1d4f5", "#1D4F5C", "#1d4f5c;}", "#1d4f5c\n", " #1d4f5c")) {
            assertThatThrownBy(() -> new Look(colour, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private SchoolLook look(String school) {
        return schools.get(trust.school(school)).look();
    }

    private int audited() {
        return Integer.parseInt(trust.text("select count(*) from audit.entry"));
    }

    private void setUp(String school, Look look) {
        trust.get(SchoolSetups.class)
                .apply(
                        trust.operator(school),
                        new SchoolSetup(
                                "01632 960123",
                                ZoneId.of("Europe/London"),
                                Set.of(DayOfWeek.MONDAY),
                                OpenWindow.SCHOOL_HOURS,
                                true,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                look));
    }

    /** A picture of one pixel, by what is of its colour in the file. */
    private static Logo pixel(String part) {
        return Logo.of(HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a"
                        + "7e9b550000000a49444154789c63" + part
                        + "0000000049454e44ae426082"));
    }
}
