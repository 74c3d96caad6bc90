package org.gatepost.launcher;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.calendar.SchoolCalendarBuilder;
import org.gatepost.calendar.ics.CalendarFileException;
import org.gatepost.calendar.ics.IcsCalendar;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.calendar.ics.TermsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says for each time of sending when the message is delivered and by when an answer is due (rules 1 to 3). */
@Command(
        name = "promise",
        sortOptions = false,
        description = {
            "Reads local date-times such as 2026-11-13T18:00 from standard input, one a line, and writes when a message"
                    + " sent then is delivered and by when an answer is due, as CSV: sent,delivered,due.",
            "The office's tool to check a calendar before the year begins; it runs the very code that the server runs."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:reading or writing failed",
            "2:an option, a file or a line cannot be understood; nothing is written",
            "3:the JDK is none that Gatepost runs on",
            "130, 143:ended by Ctrl-C or by SIGTERM"
        })
class PromiseCommand implements Callable<Integer> {

    /** No answer is promised later after its sending: 120 days to the delivery, 120 more to the answer. */
    private static final int FURTHEST_DAYS = 2 * SchoolCalendar.LOOK_AHEAD_DAYS;

    private final InputStream in;
    private final OutputStream out;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--calendar",
            paramLabel = "FILE.ics",
            description = "Closures (all-day events), closed parts of days (timed events) and days open for staff"
                    + " (CATEGORIES:INSET), in iCalendar. May be given several times.")
    private List<Path> calendars = new ArrayList<>();

    @Option(
            names = "--terms",
            paramLabel = "FILE.csv",
            description = "Terms: name,first,last (ISO dates, both included). Without it every date is in term.")
    private List<Path> terms = new ArrayList<>();

    @Option(
            names = "--hours",
            paramLabel = "FROM-UNTIL",
            defaultValue = "08:00-17:30",
            converter = HoursConverter.class,
            description = "Opening hours; default: ${DEFAULT-VALUE}.")
    private OpenWindow hours = OpenWindow.SCHOOL_HOURS;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Europe/London",
            converter = ZoneConverter.class,
            description = "The school's time zone; default: ${DEFAULT-VALUE}.")
    private ZoneId zone = ZoneId.of("Europe/London");

    @Option(names = "--explain", description = "Adds a column reason: why the answer is not due earlier.")
    private boolean explain;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli shows the help instead of calling the command
    private boolean help;

    /** Not {@code System.out}, which keeps to itself that a disk is full. */
    PromiseCommand() {
        this(System.in, new FileOutputStream(FileDescriptor.out));
    }

    PromiseCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() {
        try {
            SchoolCalendarBuilder school = SchoolCalendar.builder().zone(zone).hours(hours);
            addTerms(school);
            List<IcsCalendar> files = readCalendars();
            List<LocalDateTime> sent = SentTimes.read(in);
            addDays(school, files, sent);
            // only now, so that nothing is half-written; in UTF-8, so that the locale of the terminal has no say
            Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            new PromiseTable(school.build(), explain).write(sent, csv);
            csv.flush();
            return Exit.DONE;
        } catch (CalendarFileException | UnreadableInput unreadable) {
            spec.commandLine().getErr().println(unreadable.getMessage());
            return Exit.WRONG_INPUT;
        } catch (IOException failed) {
            spec.commandLine().getErr().println("reading or writing failed: " + failed.getMessage());
            return Exit.FAILED;
        }
    }

    private void addTerms(SchoolCalendarBuilder school) throws CalendarFileException, UnreadableInput {
        for (Path file : terms) {
            read(file, content -> TermsCsv.read(content, file.toString())).forEach(school::term);
        }
    }

    private List<IcsCalendar> readCalendars() throws CalendarFileException, UnreadableInput {
        List<IcsCalendar> files = new ArrayList<>();
        for (Path file : calendars) {
            files.add(read(file, content -> IcsCalendar.read(content, file.toString(), zone)));
        }
        return files;
    }

    /** Only now is it known for which dates the rules of repetition have to be worked out. */
    private static void addDays(SchoolCalendarBuilder school, List<IcsCalendar> files, List<LocalDateTime> sent)
            throws CalendarFileException {
        if (sent.isEmpty()) {
            return;
        }
        LocalDate first =
                sent.stream().min(LocalDateTime::compareTo).orElseThrow().toLocalDate();
        LocalDate last =
                sent.stream().max(LocalDateTime::compareTo).orElseThrow().toLocalDate();
        for (IcsCalendar file : files) {
            for (ImportedDay day : file.daysBetween(first.minusDays(1), last.plusDays(FURTHEST_DAYS + 1))) {
                day.addTo(school);
            }
        }
    }

    private static <T> T read(Path file, Reading<T> reading) throws CalendarFileException, UnreadableInput {
        try (InputStream content = Files.newInputStream(file)) {
            return reading.of(content);
        } catch (NoSuchFileException missing) {
            throw new UnreadableInput(file + ": there is no such file");
        } catch (IOException unreadable) {
            throw new UnreadableInput(file + ": cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private interface Reading<T> {
        T of(InputStream content) throws IOException, CalendarFileException;
    }
}
