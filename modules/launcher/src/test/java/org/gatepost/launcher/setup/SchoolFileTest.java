package org.gatepost.launcher.setup;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.ParentalResponsibility;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetup.Cover;
import org.gatepost.directory.SchoolSetup.DayKind;
import org.gatepost.directory.SchoolSetup.RoleHolder;
import org.gatepost.kernel.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchoolFileTest {

    private static final String LEAST = """
            school: S1
            office-phone: "01632 960000"
            zone: Europe/London
            open-weekdays: [monday, tuesday]
            hours: "08:00-17:30"
            """;

    @Test
    void readsTheLeastThatASchoolHasToSay() {
        var setup = file(LEAST).setup();

        assertThat(setup.officePhone()).isEqualTo("01632 960000");
        assertThat(setup.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(setup.openWeekdays()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        assertThat(setup.hours()).isEqualTo(OpenWindow.SCHOOL_HOURS);
        assertThat(setup.insetDaysOpen()).isTrue();
        assertThat(setup.terms()).isEmpty();
    }

    @Test
    void readsWhoHoldsWhatAndWhoCovers() {
        var setup = file(LEAST + """
                        role-holders:
                          pastoral-lead: [S2, S3]
                        cover:
                          C1: [S4]
                        """).setup();

        assertThat(setup.roleHolders())
                .containsExactly(new RoleHolder(Duty.PASTORAL_LEAD, "S2"), new RoleHolder(Duty.PASTORAL_LEAD, "S3"));
        assertThat(setup.covers()).containsExactly(new Cover("C1", "S4"));
    }

    @Test
    void readsWhenSomebodyWorks() {
        var setup = file(LEAST + """
                        working-patterns:
                          S2:
                            days: [monday]
                            hours: "09:00-12:00"
                            absent:
                              - {first: "2026-11-02", last: "2026-11-06"}
                        """).setup();

        var pattern = setup.patterns().get(0).pattern();
        assertThat(pattern.hours())
                .containsExactly(Map.entry(DayOfWeek.MONDAY, new OpenWindow(LocalTime.of(9, 0), LocalTime.of(12, 0))));
        assertThat(pattern.absences().get(0).last()).isEqualTo(LocalDate.of(2026, 11, 6));
    }

    @Test
    void readsLinksAndRestrictions() {
        var setup = file(LEAST + """
                        links:
                          - guardian: G1
                            child: P1
                            relation: mother
                            parental-responsibility: yes
                            lives-with: true
                            receives: [messages]
                        restrictions:
                          - {guardian: G2, child: P1, restriction: no-access, reason: court order}
                        """).setup();

        var link = setup.links().get(0);
        assertThat(link.responsibility()).isEqualTo(ParentalResponsibility.YES);
        assertThat(link.messages()).isTrue();
        assertThat(link.journal()).isFalse();
        assertThat(setup.restrictions().get(0).restriction()).isEqualTo(Restriction.NO_ACCESS);
    }

    @ParameterizedTest
    @CsvSource({"yes, YES", "no, NO", "unknown, UNKNOWN", "'\"no\"', NO"})
    void readsParentalResponsibilityQuotedOrNot(String written, ParentalResponsibility meant) {
        var setup = file(LEAST + """
                        links:
                          - guardian: G1
                            child: P1
                            relation: father
                            parental-responsibility: %s
                        """.formatted(written)).setup();

        assertThat(setup.links().get(0).responsibility()).isEqualTo(meant);
    }

    @Test
    void readsTheCalendarsAndTermsThatItNames() {
        var folder = Map.of(
                "school.yaml",
                LEAST + "terms: terms.csv\ncalendars: [days.ics]\n",
                "terms.csv",
                "name,first,last\nAutumn,2026-09-01,2026-12-18\n",
                "days.ics",
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:1@example
                DTSTART;VALUE=DATE:20261026
                DTEND;VALUE=DATE:20261031
                SUMMARY:Half term
                END:VEVENT
                END:VCALENDAR
                """);

        var setup = SchoolFile.in(in(folder)).setup();

        assertThat(setup.terms()).hasSize(1);
        assertThat(setup.days()).hasSize(5).allSatisfy(day -> {
            assertThat(day.kind()).isEqualTo(DayKind.CLOSURE);
            assertThat(day.reason()).isEqualTo("Half term");
        });
    }

    @Test
    void readsWhatTheSchoolIsRecognisedBy() throws IOException {
        byte[] png;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/demo/heron-bank/logo.png"))) {
            png = in.readAllBytes();
        }
        var text = LEAST + "look:\n  colour: \"#1D4F5C\"\n  logo: mark.bin\n";
        SchoolFolder folder =
                name -> new ByteArrayInputStream(name.equals("mark.bin") ? png : text.getBytes(StandardCharsets.UTF_8));

        var look = SchoolFile.in(folder).setup().look();

        assertThat(look.colour()).isEqualTo("#1d4f5c");
        assertThat(look.logo())
                .hasValueSatisfying(logo -> assertThat(logo.png()).isEqualTo(png));
        assertThat(file(LEAST).setup().look()).isEqualTo(SchoolSetup.Look.PLAIN);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: Europe/Londinium | zone",
                "hours: early | hours",
                "open-weekdays: [someday] | someday",
                "role-holders: {class-teacher: [S1]} | class-teacher",
                "offfice-hours: 9 | unknown key offfice-hours",
                "terms: missing.csv | missing.csv",
                "working-patterns: {S1: {dayz: [monday]}} | dayz",
                "restrictions: [{guardian: G, child: C, restriction: none, reason: r}] | restriction",
                "links: [{guardian: G}] | child is missing",
                "cover: [C1] | cover",
                "look: {colour: red} | look, colour",
                "look: {colour: '#1d4f5'} | #1d4f5",
                "look: {colour: '#1d4f5c;}'} | look, colour",
                "look: {color: '#1d4f5c'} | unknown key color",
                "look: {logo: missing.png} | look, logo: missing.png is not there",
                "look: {logo: ../other/logo.png} | look, logo: has to lie beside school.yaml",
                "look: {logo: school.yaml} | look, logo: school.yaml is not a PNG picture"
            })
    void namesTheKeyThatIsWrong(String line, String named) {
        var key = line.substring(0, line.indexOf(':') + 1);
        var text = LEAST.lines().filter(each -> !each.startsWith(key)).collect(Collectors.joining("\n", "", "\n"));

        assertThatThrownBy(() -> file(text + line + "\n").setup())
                .isInstanceOf(SchoolFileFault.class)
                .hasMessageContaining("school.yaml")
                .hasMessageContaining(named.replace("child is missing", "child"));
    }

    @Test
    void refusesWhatIsNoYamlAndWhatConstructsObjects() {
        assertThatThrownBy(() -> file("school: [").setup()).isInstanceOf(SchoolFileFault.class);
        assertThatThrownBy(() -> file("school: !!java.net.URL [\"https://school.example\"]")
                        .setup())
                .isInstanceOf(SchoolFileFault.class);
        assertThatThrownBy(() -> file("just a text").setup()).isInstanceOf(SchoolFileFault.class);
        assertThatThrownBy(() -> file(LEAST + "school: S2\n").setup()).isInstanceOf(SchoolFileFault.class);
    }

    private static SchoolFile file(String text) {
        return SchoolFile.in(in(Map.of("school.yaml", text)));
    }

    private static SchoolFolder in(Map<String, String> files) {
        return name -> {
            if (!files.containsKey(name)) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(files.get(name).getBytes(StandardCharsets.UTF_8));
        };
    }
}
