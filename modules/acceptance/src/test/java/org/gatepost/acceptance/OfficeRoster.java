package org.gatepost.acceptance;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gatepost.acceptance.browser.Person;
import org.gatepost.acceptance.server.Build;
import org.gatepost.acceptance.server.DemoRoster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The office sends a roster, looks at what it would change, and decides: rules 6, SEC-SRV-05. */
@SuppressWarnings("NullAway.Init") // before each test
abstract class OfficeRoster extends Stage {

    private static final String OFFICE = "colin.achterberg@heronbank.example";
    private static final String ROSTER = "office/roster";

    private Person colin;

    @BeforeEach
    void signIn() {
        colin = people.somebody().signIn(OFFICE);
    }

    @AfterEach
    void leave() {
        colin.close();
    }

    @Test
    void whatIsThrownAwayChangesNothingAndWhatIsAcceptedIsDone() {
        var name = "Dunmoor-" + UUID.randomUUID().toString().substring(0, 8);
        UnaryOperator<String> renaming = users -> users.replaceFirst("Poppy,Dunmoor", "Poppy," + name);

        send("roster.zip", zip(renaming));
        assertThat(colin.text("state")).contains("Waits to be accepted");
        assertThat(colin.text("changes")).contains("Poppy " + name);
        decide("throw-away");
        assertThat(colin.text("state")).contains("Thrown away");
        assertThat(peopleNamed(name)).isZero();

        send("roster.zip", zip(renaming));
        decide("accept");
        assertThat(colin.text("state")).contains("Accepted");
        assertThat(peopleNamed(name)).isEqualTo(1);

        colin.open(ROSTER);
        assertThat(colin.text("imports")).contains("Colin Achterberg", "Accepted", "Thrown away");
        assertThat(colin.shows("waits")).isFalse();
    }

    @Test
    void aWrongRosterIsRefusedWithWhatIsWrong() {
        send("roster.zip", zip(users -> users.replaceFirst("HBP,student,hbp-p001", "HBP,wizard,hbp-p001")));

        assertThat(colin.text("state")).contains("Refused");
        assertThat(colin.text("faults")).contains("users.csv, line 43, role", "“wizard”");
        assertThat(colin.shows("accept")).isFalse();
    }

    @Test
    void whatIsNoRosterIsRefusedInWords() {
        send("letter.zip", "PK, but nothing else".getBytes(StandardCharsets.UTF_8));

        assertThat(colin.text("state")).contains("Refused");
        assertThat(colin.text("faults")).isNotBlank();
    }

    @Test
    void aSchoolWithoutOneRosterFillsInTheTemplates() {
        colin.open(ROSTER);
        var templates = List.of(template("template-pupils"), template("template-staff"));
        colin.page().locator("#files").setInputFiles(templates.toArray(Path[]::new));
        colin.leave(() -> colin.page().locator("#send").click());

        assertThat(colin.text("state")).contains("Waits to be accepted");
        assertThat(colin.text("counts")).contains("Pupil", "Staff", "Guardian of a child");
        assertThat(colin.text()).contains("This ends a lot");
        decide("throw-away");
    }

    private Path template(String link) {
        var download = colin.page()
                .waitForDownload(() -> colin.page().locator("#" + link).click());
        var file = Build.emptyDirectory(link).resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    @Test
    void filesAboveTheLimitAreRefusedInWordsAndTheServerLivesOn() {
        try (var withoutScripts = people.somebodyWithoutScripts().signIn(OFFICE)) {
            send(withoutScripts, "large.csv", new byte[(11 << 20) + 100_000]);

            assertThat(withoutScripts.text("problem")).contains("too large");
            assertThat(withoutScripts.statusOf(ROSTER)).isEqualTo(200);
        }
    }

    @Test
    void whoMayNotImportIsToldOfNothing() {
        try (var rebecca = people.somebody().signIn(REBECCA)) {
            assertThat(rebecca.statusOf(ROSTER)).isEqualTo(404);
        }
    }

    private void send(String name, byte[] content) {
        send(colin, name, content);
    }

    private static void send(Person office, String name, byte[] content) {
        office.open(ROSTER);
        office.page().locator("#files").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        office.leave(() -> office.page().locator("#send").click());
    }

    private void decide(String button) {
        colin.leave(() -> colin.page().locator("#" + button).click());
    }

    private int peopleNamed(String name) {
        colin.open("office/people?name=" + name);
        return colin.page().locator("#people tbody").getByText(name).count();
    }

    private static byte[] zip(UnaryOperator<String> users) {
        var folder = Build.emptyDirectory("roster-to-zip");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            DemoRoster.copyTo(folder);
            for (Path file : files(folder)) {
                var name = file.getFileName().toString();
                var text = Files.readString(file);
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.equals("users.csv") ? users.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
