package org.gatepost.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A school day as spans of real time.
 *
 * <p>An instant is open when its wall-clock time lies in a window of its date. On the day clocks go back a wall-clock
 * time comes twice, on the day they go forward some never come; so a window may be several spans, or none.
 */
final class DayPlan {

    private final SchoolDay day;
    private final List<Span> spans;

    private DayPlan(SchoolDay day, List<Span> spans) {
        this.day = day;
        this.spans = spans;
    }

    static DayPlan of(SchoolDay day, ZoneId zone) {
        List<Span> spans = spans(day, zone);
        return new DayPlan(day.isOpen() && spans.isEmpty() ? day.withNoHoursLeft() : day, spans);
    }

    SchoolDay day() {
        return day;
    }

    boolean isOpen() {
        return !spans.isEmpty();
    }

    /** The first open instant of this day that is not before {@code instant}. */
    Optional<Instant> firstOpeningFrom(Instant instant) {
        for (Span span : spans) {
            if (instant.getEpochSecond() < span.until) {
                return Optional.of(instant.getEpochSecond() >= span.from ? instant : Instant.ofEpochSecond(span.from));
            }
        }
        return Optional.empty();
    }

    /** The first moment after the span of this day that holds {@code instant}. */
    Optional<Instant> endOfSpanAt(Instant instant) {
        return spans.stream()
                .filter(span -> span.contains(instant))
                .map(span -> Instant.ofEpochSecond(span.until))
                .findFirst();
    }

    boolean contains(Instant instant) {
        for (Span span : spans) {
            if (span.contains(instant)) {
                return true;
            }
        }
        return false;
    }

    /** Walks the day from one change of the clocks to the next; nearly every day has none. */
    private static List<Span> spans(SchoolDay day, ZoneId zone) {
        if (!day.isOpen()) {
            return List.of();
        }
        ZoneRules rules = zone.getRules();
        LocalDate date = day.date();
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        Instant from = date.atStartOfDay(zone).toInstant();
        List<Span> spans = new ArrayList<>();
        while (from.isBefore(end)) {
            ZoneOffsetTransition change = rules.nextTransition(from);
            Instant until = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            long midnight = date.toEpochDay() * OpenWindow.SECONDS_OF_A_DAY
                    - rules.getOffset(from).getTotalSeconds();
            Span part = new Span(from.getEpochSecond(), until.getEpochSecond());
            for (OpenWindow window : day.windows()) {
                add(spans, part.overlap(midnight + window.fromSecond(), midnight + window.untilSecond()));
            }
            from = until;
        }
        return List.copyOf(spans);
    }

    private static void add(List<Span> spans, Span next) {
        if (next.from >= next.until) {
            return;
        }
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).until == next.from) {
            spans.set(last, new Span(spans.get(last).from, next.until));
        } else {
            spans.add(next);
        }
    }

    /** Seconds of the epoch, the last one excluded. */
    private record Span(long from, long until) {

        boolean contains(Instant instant) {
            return instant.getEpochSecond() >= from && instant.getEpochSecond() < until;
        }

        Span overlap(long otherFrom, long otherUntil) {
            return new Span(Math.max(from, otherFrom), Math.min(until, otherUntil));
        }
    }
}
