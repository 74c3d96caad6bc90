package org.gatepost.calendar.ics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.ics.ImportedDay.Kind;

/** Turns occurrences of events into days of the school, of those between two dates. */
final class OccurrenceDays {

    private final LocalDate first;
    private final LocalDate last;
    private final ZoneRules school;
    private final Consumer<ImportedDay> found;

    OccurrenceDays(LocalDate first, LocalDate last, ZoneRules school, Consumer<ImportedDay> found) {
        this.first = first;
        this.last = last;
        this.school = school;
        this.found = found;
    }

    /** An all-day event is a closed day, a timed one a closed part; INSET, timed or not, marks its days. */
    void add(IcsLabel label, IcsOccurrence occurrence) {
        if (occurrence.start().dateOnly()) {
            LocalDate begin = occurrence.start().date();
            wholeDays(label, begin, begin.plusDays(occurrence.length().days() - 1));
        } else {
            spans(label, occurrence.start().instant(), occurrence.end());
        }
    }

    private void wholeDays(IcsLabel label, LocalDate begin, LocalDate end) {
        LocalDate until = end.isAfter(last) ? last : end;
        for (LocalDate date = begin.isBefore(first) ? first : begin; !date.isAfter(until); date = date.plusDays(1)) {
            found.accept(
                    new ImportedDay(date, label.inset() ? Kind.INSET : Kind.CLOSED, Optional.empty(), reason(label)));
        }
    }

    /** Goes from one change of the school's clocks to the next: between two, wall clock and time run alike. */
    private void spans(IcsLabel label, Instant begin, Instant end) {
        Instant from = begin.isBefore(start(first)) ? start(first) : begin;
        Instant stop = end.isAfter(start(last.plusDays(1))) ? start(last.plusDays(1)) : end;
        while (from.isBefore(stop)) {
            ZoneOffsetTransition change = school.nextTransition(from);
            Instant until = change == null || change.getInstant().isAfter(stop) ? stop : change.getInstant();
            LocalDateTime local = LocalDateTime.ofInstant(from, school.getOffset(from));
            span(label, local, local.plus(Duration.between(from, until)));
            from = until;
        }
    }

    private void span(IcsLabel label, LocalDateTime from, LocalDateTime until) {
        LocalDate lastDate = until.minusNanos(1).toLocalDate();
        if (label.inset()) {
            wholeDays(label, from.toLocalDate(), lastDate);
            return;
        }
        for (LocalDate date = from.toLocalDate(); !date.isAfter(lastDate); date = date.plusDays(1)) {
            LocalTime begin = date.equals(from.toLocalDate()) ? from.toLocalTime() : LocalTime.MIDNIGHT;
            LocalTime end = date.equals(until.toLocalDate()) ? until.toLocalTime() : LocalTime.MIDNIGHT;
            found.accept(
                    new ImportedDay(date, Kind.CLOSED_PART, Optional.of(new OpenWindow(begin, end)), reason(label)));
        }
    }

    private Instant start(LocalDate date) {
        LocalDateTime midnight = date.atStartOfDay();
        return midnight.toInstant(school.getOffset(midnight));
    }

    private static String reason(IcsLabel label) {
        if (!label.summary().isEmpty()) {
            return label.summary();
        }
        return label.inset() ? "INSET" : "closed";
    }
}
