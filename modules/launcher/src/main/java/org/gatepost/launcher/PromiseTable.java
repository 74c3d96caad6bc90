package org.gatepost.launcher;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatepost.calendar.Promise;
import org.gatepost.calendar.PromiseInEnglish;
import org.gatepost.calendar.SchoolCalendar;

/** Promises as CSV, a line for each time of sending, in their order. */
final class PromiseTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final String TO_BE_CONFIRMED = "to be confirmed";

    private final SchoolCalendar calendar;
    private final boolean explain;

    PromiseTable(SchoolCalendar calendar, boolean explain) {
        this.calendar = calendar;
        this.explain = explain;
    }

    void write(List<LocalDateTime> sent, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(
                explain ? List.of("sent", "delivered", "due", "reason") : List.of("sent", "delivered", "due"));
        for (LocalDateTime time : sent) {
            printer.printRecord(row(time));
        }
    }

    private List<String> row(LocalDateTime sent) {
        Promise promise = calendar.promise(calendar.instantOf(sent));
        List<String> row = new ArrayList<>();
        row.add(TO_THE_SECOND.format(sent));
        row.add(local(promise.deliveredAt()));
        row.add(local(promise.dueAt()));
        if (explain) {
            row.add(harmless(PromiseInEnglish.reasons(promise)));
        }
        return row;
    }

    private String local(Optional<Instant> instant) {
        return instant.map(calendar::localTime).map(TO_THE_SECOND::format).orElse(TO_BE_CONFIRMED);
    }

    /** A spreadsheet takes a cell that begins like a formula for one (SEC-CSV-01); an event may be called anything. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
