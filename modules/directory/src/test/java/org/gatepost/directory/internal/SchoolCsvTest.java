package org.gatepost.directory.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.OwnSchool;
import org.gatepost.directory.roster.RosterFault;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.directory.roster.SchoolCsv;
import org.gatepost.directory.roster.SentFile;
import org.gatepost.directory.roster.StagedRoster.Finding;
import org.gatepost.directory.roster.StagedRoster.State;
import org.gatepost.directory.roster.StagedRosters;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.standalone.testing.PassingFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A school without OneRoster sends pupils.csv and staff.csv; docs/roster-csv.md. */
class SchoolCsvTest {

    private static final OwnSchool REEF = new OwnSchool("reef", "Reef Primary");
    private static final String PUPILS = SchoolCsv.PUPILS.template();
    private static final String STAFF = SchoolCsv.STAFF.template();

    private final ImportedTrust trust = new ImportedTrust();

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void importsTheTemplatesAsANewSchoolAndNothingTheSecondTime() {
        var report = importing(PUPILS, STAFF);

        assertThat(report.total(Kind.SCHOOL)).isEqualTo(new Counts(1, 0, 0));
        assertThat(report.total(Kind.CLASS)).isEqualTo(new Counts(2, 0, 0));
        assertThat(report.total(Kind.PUPIL)).isEqualTo(new Counts(2, 0, 0));
        assertThat(report.total(Kind.GUARDIAN)).as("one is named twice").isEqualTo(new Counts(2, 0, 0));
        assertThat(report.total(Kind.LINK)).isEqualTo(new Counts(3, 0, 0));
        assertThat(report.total(Kind.STAFF)).isEqualTo(new Counts(3, 0, 0));
        assertThat(report.total(Kind.ENROLMENT)).isEqualTo(new Counts(5, 0, 0));
        assertThat(trust.text("select count(*) from directory.person where ended_on is not null"))
                .as("no other school is touched")
                .isEqualTo("0");
        assertThat(importing(PUPILS, STAFF).nothingChanged()).isTrue();
    }

    @Test
    void movesWhoIsInAnotherClassAndEndsWhoIsLeftOut() {
        importing(PUPILS, STAFF);

        var report = importing(
                PUPILS.replace("Ben,Brook,Year 1 Herons", "Ben,Brook,Year 3 Otters"),
                STAFF.replaceFirst("(?m)^S-0003.*\r\n", "").replace(";Year 1 Herons", ""));

        assertThat(report.total(Kind.CLASS)).isEqualTo(new Counts(0, 0, 1));
        assertThat(report.total(Kind.STAFF)).isEqualTo(new Counts(0, 0, 1));
        assertThat(report.total(Kind.PUPIL)).isEqualTo(Counts.NONE);
        assertThat(report.total(Kind.ENROLMENT)).isEqualTo(new Counts(1, 0, 2));
    }

    @Test
    void waitsToBeLookedAtLikeAnyOther() {
        var rosters = trust.get(StagedRosters.class);
        var office = trust.staff("wren", Duty.OFFICE);

        var id = rosters.send(office, sent(PUPILS, STAFF));

        assertThat(rosters.get(office, id).state()).isEqualTo(State.WAITING);
        assertThat(rosters.get(office, id).counts()).containsOnlyKeys("Saltmarsh Primary");
        rosters.accept(office, id, true, Set.of());
        assertThat(rosters.get(office, rosters.send(office, sent(PUPILS, STAFF)))
                        .changesNothing())
                .isTrue();
        assertThat(trust.text("select ended_on from directory.person where sourced_id = 'dot'"))
                .as("of the other school")
                .isNull();
    }

    @Test
    void isOfOneSchoolAndSoRefusedWhereThatIsNotKnown() {
        var rosters = trust.get(StagedRosters.class);
        var ofTrust = trust.staff("wren", Duty.TRUST_ADMINISTRATOR);

        var id = rosters.send(ofTrust, sent(PUPILS, STAFF));

        assertThat(rosters.get(ofTrust, id).findings())
                .extracting(Finding::what)
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains("do not say of which"));
        assertThatThrownBy(() -> importing(new OwnSchool("reef", ""), Map.of("pupils.csv", PUPILS)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void needsBothFiles() {
        assertThat(faults(Map.of("pupils.csv", PUPILS)))
                .extracting(RosterFault::toString)
                .singleElement()
                .asString()
                .startsWith("staff.csv: The file is missing.");
    }

    @Test
    void keepsNoPassword() {
        var report = importing(PUPILS, """
            staff_id,given_name,family_name,email,role,password
            S-1,Rob,Reed,rob@school.example,other,tide
            """);

        assertThat(report.notes())
                .extracting(RosterFault::problem)
                .contains("1 passwords are in the file. They were ignored.");
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "P-0002|P-0001|pupils.csv|3|pupil_id|is the id of a pupil in line 2 already",
                "P-0002|''|pupils.csv|3|pupil_id|The cell is empty",
                "P-0002|S-0001|staff.csv|2|staff_id|is the id of a pupil in line 3 already",
                "G-0002|P-0001|pupils.csv|2|guardian2_id|is the id of a pupil in line 2 already",
                "G-0002|G-0001|pupils.csv|2|guardian2_given_name|in an earlier line",
                "Ben,Brook|Ben,|pupils.csv|3|family_name|The cell is empty",
                "G-0002,Tom|G-0002,|pupils.csv|2|guardian2_given_name|The cell is empty",
                "Year 1 Herons,G|Year 1; Herons,G|pupils.csv|3|class|a comma or a semicolon",
                "mia.brook@post.example,G-0002|mia.brook,G-0002|pupils.csv|2|guardian1_email|is no e-mail address",
                "guardian3_email|guardian3_mail|pupils.csv|1|''|“guardian3_mail” is not known",
                "given_name,family_name,class|given_name,family_name,form|pupils.csv|1|class|The column is missing",
                "assistant|wizard|staff.csv|3|role|“wizard” is not known here",
                "Otters;Year|Otters, Year|staff.csv|2|''|7 cells",
                "Otters;Year 1 Herons|Otters;Year 1 Heron|staff.csv|2|classes|No pupil is in “Year 1 Heron”",
                "wren@school.example,other,|wren@school.example,other,Year 3 Otters|staff.csv|4|classes|Only a teacher",
            })
    void saysWhatIsWrongAndWhere(String old, String with, String file, long line, String column, String words) {
        var faults = faults(Map.of("pupils.csv", PUPILS.replace(old, with), "staff.csv", STAFF.replace(old, with)));

        assertThat(faults)
                .as(faults.toString())
                .anySatisfy(fault -> assertThat(fault)
                        .returns(file, RosterFault::file)
                        .returns(line, RosterFault::line)
                        .returns(column, RosterFault::column)
                        .satisfies(each -> assertThat(each.problem()).contains(words)));
        assertThat(trust.text("select count(*) from directory.school")).isEqualTo("2");
    }

    private List<RosterFault> faults(Map<String, String> files) {
        return catchThrowableOfType(RosterRefused.class, () -> importing(REEF, files))
                .faults();
    }

    private ImportReport importing(String pupils, String staff) {
        return importing(REEF, new TreeMap<>(Map.of("pupils.csv", pupils, "staff.csv", staff)));
    }

    private ImportReport importing(OwnSchool school, Map<String, String> files) {
        try (var folder = PassingFolder.named("own-csv")) {
            for (var file : files.entrySet()) {
                Files.writeString(folder.path().resolve(file.getKey()), file.getValue());
            }
            return trust.get(RosterImports.class)
                    .importSchool(
                            Actor.operatorOfTrust(),
                            school,
                            folder.path(),
                            new ImportOptions(false, true),
                            ImportProgress.SILENT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<SentFile> sent(String pupils, String staff) {
        return List.of(
                new SentFile("pupils.csv", pupils.getBytes(StandardCharsets.UTF_8)),
                new SentFile("staff.csv", staff.getBytes(StandardCharsets.UTF_8)));
    }
}
