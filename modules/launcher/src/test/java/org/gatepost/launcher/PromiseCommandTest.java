package org.gatepost.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class PromiseCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1} with {0}")
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 2026-11-10T10:00, 2026-11-10T10:00:00, 2026-11-11T10:00:00",
                "none, 2026-11-09T17:29:59, 2026-11-09T17:29:59, 2026-11-10T17:29:59",
                "none, 2026-11-09T17:30, 2026-11-10T08:00:00, 2026-11-11T08:00:00",
                "none, 2026-11-13T10:00, 2026-11-13T10:00:00, 2026-11-16T10:00:00",
                "none, 2026-11-13T18:00, 2026-11-16T08:00:00, 2026-11-17T08:00:00",
                "half-term, 2026-10-23T15:00, 2026-10-23T15:00:00, 2026-11-02T15:00:00",
                "closed-friday, 2026-03-26T10:00, 2026-03-26T10:00:00, 2026-03-30T10:00:00",
                "easter, 2026-04-02T16:00, 2026-04-02T16:00:00, 2026-04-20T16:00:00",
                "christmas, 2026-12-18T17:00, 2026-12-18T17:00:00, 2027-01-04T17:00:00",
                "snow, 2026-11-10T10:00, 2026-11-10T10:00:00, 2026-11-12T10:00:00",
                "early-finish, 2026-12-17T15:00, 2026-12-17T15:00:00, 2027-01-04T08:00:00"
            })
    void saysWhatTheTableOfTheRulesSays(String calendar, String sent, String delivered, String due) throws Exception {
        int exit = calendar == null ? run(sent + "\n") : run(sent + "\n", "--calendar", resource(calendar));

        assertThat(exit).isZero();
        String seconds = sent.length() == 16 ? ":00" : "";
        assertThat(written()).isEqualTo("sent,delivered,due\n" + sent + seconds + "," + delivered + "," + due + "\n");
    }

    @Test
    void passesOverBlankLinesCarriageReturnsAndAByteOrderMark() {
        run("\uFEFF2026-11-10T10:00\r\n\r\n   \n 2026-11-10T10:00:01 \n\n");

        assertThat(written().lines())
                .containsExactly(
                        "sent,delivered,due",
                        "2026-11-10T10:00:00,2026-11-10T10:00:00,2026-11-11T10:00:00",
                        "2026-11-10T10:00:01,2026-11-10T10:00:01,2026-11-11T10:00:01");
    }

    @Test
    void writesTheHeaderAloneWhereNothingWasSent() {
        assertThat(run("")).isZero();
        assertThat(written()).isEqualTo("sent,delivered,due\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-11-10",
                "2026-11-10 10:00",
                "2026-11-10T10",
                "2026-11-10T10:00Z",
                "2026-02-29T10:00",
                "2026-11-10T24:00",
                "2026-11-10T10:00:00.5",
                "2026-11-10T10:00+00:00",
                "2026-11-10T10:00,x",
                "sent"
            })
    void namesALineThatIsNoDateTimeAndWritesNothing(String line) {
        int exit = run("2026-11-10T10:00\n\n" + line + "\n2026-11-10T10:00\n");

        assertThat(exit).isEqualTo(2);
        assertThat(written()).isEmpty();
        assertThat(err.toString().strip()).isEqualTo("line 3 is no date-time such as 2026-11-13T18:00: " + line);
    }

    @Test
    void namesAllWrongLinesUpToTenAndShowsNoControlCharacters() {
        String wrong =
                IntStream.rangeClosed(1, 12).mapToObj(n -> "wrong\u001b[2J" + n).collect(Collectors.joining("\n"));

        assertThat(run(wrong)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(11).last().isEqualTo("and 2 more");
        assertThat(err.toString()).contains("line 10 is").doesNotContain("\u001b");
    }

    @Test
    void explainsEverySkippedDay() throws Exception {
        run("2026-10-23T15:00\n", "--explain", "--calendar", resource("half-term"));

        assertThat(written())
                .isEqualTo("sent,delivered,due,reason\n2026-10-23T15:00:00,2026-10-23T15:00:00,2026-11-02T15:00:00,"
                        + "weekend 24-25 October; half term 26-30 October; weekend 31 October-1 November\n");
    }

    @Test
    void quotesWhatCsvWantsQuotedAndDefusesFormulas() throws Exception {
        run("2026-11-10T10:00\n2026-11-11T10:00\n", "--explain", "--calendar", resource("quoted"));

        assertThat(written())
                .contains(",\"polling, \"\"elections\"\" 11 November; =HYPERLINK(\"\"x\"\") 12 November\"\n")
                .contains(",2026-11-16T08:00:00,");
        out.reset();
        run("2026-11-12T07:00\n", "--explain", "--calendar", resource("quoted"));
        assertThat(written()).contains(",\"'=HYPERLINK(");
    }

    @Test
    void closedBeatsInsetAndInsetBeatsTheWeekday() throws Exception {
        run("2026-11-13T18:00\n2026-11-14T09:00\n", "--calendar", resource("inset"));

        assertThat(written().lines().skip(1))
                .containsExactly(
                        "2026-11-13T18:00:00,2026-11-14T08:00:00,2026-11-17T08:00:00",
                        "2026-11-14T09:00:00,2026-11-14T09:00:00,2026-11-17T09:00:00");
    }

    @Test
    void aRuleThatNeverEndsIsHonouredYearsLater() throws Exception {
        run("2029-11-12T12:30\n2029-11-09T13:00\n", "--calendar", resource("swimming"));

        assertThat(written().lines().skip(1))
                .containsExactly(
                        "2029-11-12T12:30:00,2029-11-12T14:00:00,2029-11-13T14:00:00",
                        "2029-11-09T13:00:00,2029-11-09T13:00:00,2029-11-12T14:00:00");
    }

    @Test
    void readsTheCalendarAsFarAsTheLastAnswerCanBeDue() throws Exception {
        run("2026-11-10T10:00\n", "--calendar", resource("far-ahead"));

        assertThat(written().lines().skip(1))
                .containsExactly("2026-11-10T10:00:00,2027-03-01T08:00:00,2027-03-22T08:00:00");
    }

    @Test
    void severalCalendarsAddUp() throws Exception {
        run("2026-11-10T10:00\n", "--calendar", resource("snow"), "--calendar", resource("quoted"));

        assertThat(written()).contains("2026-11-13T10:00:00");
    }

    @Test
    void closesTheSchoolOutsideEveryTermAndSaysWhereNothingCanBePromised() throws Exception {
        Path terms = file("terms.csv", "name,first,last\nAutumn,2026-09-01,2026-12-18\nSpring,2027-01-04,2027-03-25\n");

        run("2026-12-18T17:00\n2027-03-25T10:00\n2027-03-25T18:00\n", "--terms", terms.toString(), "--explain");

        assertThat(written().lines().skip(1))
                .containsExactly(
                        "2026-12-18T17:00:00,2026-12-18T17:00:00,2027-01-04T17:00:00,"
                                + "outside term 19 December-3 January",
                        "2027-03-25T10:00:00,2027-03-25T10:00:00,to be confirmed,"
                                + "outside term 26 March-23 July; no opening known within 120 days",
                        "2027-03-25T18:00:00,to be confirmed,to be confirmed,"
                                + "closed at 18:00 on 25 March; outside term 26 March-23 July;"
                                + " no opening known within 120 days");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "09:00-15:00, 2026-11-10T15:00, 2026-11-11T09:00:00, 2026-11-12T09:00:00",
        "08:00:30-17:30, 2026-11-10T08:00, 2026-11-10T08:00:30, 2026-11-11T08:00:30",
        "00:00-24:00, 2026-11-13T23:59:59, 2026-11-13T23:59:59, 2026-11-16T23:59:59",
        "00:00-24:00, 2026-11-14T10:00, 2026-11-16T00:00:00, 2026-11-17T00:00:00"
    })
    void keepsOtherHours(String hours, String sent, String delivered, String due) {
        run(sent + "\n", "--hours", hours);

        assertThat(written()).contains("," + delivered + "," + due + "\n");
    }

    @Test
    void livesByAnotherZone() throws Exception {
        run("2026-12-17T15:00\n", "--zone", "Europe/Paris", "--calendar", resource("early-finish"));

        assertThat(written()).contains(",2027-01-04T08:00:00\n");
        out.reset();
        run("2026-12-17T13:30\n", "--zone", "Europe/Paris", "--calendar", resource("early-finish"));
        assertThat(written()).contains(",2026-12-18T13:30:00\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--hours, 17:30-08:00",
        "--hours, 8-17",
        "--hours, 08:00",
        "--hours, 08:00-25:00",
        "--hours, 08:00-00:00",
        "--zone, Europe/Atlantis",
        "--calendar, missing.ics",
        "--terms, missing.csv"
    })
    void namesAnOptionItCannotUnderstand(String option, String value) {
        assertThat(run("2026-11-10T10:00\n", option, value)).isEqualTo(2);
        assertThat(written()).isEmpty();
        assertThat(err.toString()).contains(value);
    }

    @Test
    void namesAFileItCannotUnderstand() throws Exception {
        Path calendar = file("broken.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR\n");
        Path terms = file("broken.csv", "name,first,last\nAutumn,soon,later\n");

        assertThat(run("2026-11-10T10:00\n", "--calendar", calendar.toString())).isEqualTo(2);
        assertThat(run("2026-11-10T10:00\n", "--terms", terms.toString())).isEqualTo(2);
        assertThat(run("2026-11-10T10:00\n", "--terms", folder.toString())).isEqualTo(2);

        assertThat(written()).isEmpty();
        assertThat(err.toString())
                .contains("broken.ics, line 3: DTSTART is no date or time: soon")
                .contains("broken.csv, line 2: first is no date: soon");
    }

    @Test
    void saysThatItCouldNotWrite() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThat(run(new PromiseCommand(in("2026-11-10T10:00\n"), full))).isEqualTo(1);
        assertThat(err.toString()).contains("No space left on device");
    }

    @Test
    void answersAHundredThousandLinesInSeconds() {
        LocalDateTime first = LocalDateTime.parse("2026-01-01T00:00");
        String lines = IntStream.range(0, 100_000)
                .mapToObj(n -> first.plusSeconds(n * 1_577L).toString())
                .collect(Collectors.joining("\n"));

        // the time of this thread: what others do on the machine at the same time is not ours
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        run(lines, "--explain");
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);

        assertThat(written().lines()).hasSize(100_001);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void isACommandOfTheJarWithHelp() {
        StringWriter help = new StringWriter();

        int exit =
                new CommandLine(new Main()).setOut(new PrintWriter(help, true)).execute("promise", "--help");

        assertThat(exit).isZero();
        assertThat(help.toString()).contains("--calendar", "--terms", "--hours", "--zone", "--explain", "Exit codes");
    }

    private int run(String input, String... arguments) {
        return run(new PromiseCommand(in(input), out), arguments);
    }

    private int run(PromiseCommand command, String... arguments) {
        return new CommandLine(command).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String calendar) throws URISyntaxException {
        URL file = PromiseCommandTest.class.getResource("/promise/" + calendar + ".ics");
        return Path.of(Objects.requireNonNull(file).toURI()).toString();
    }
}
