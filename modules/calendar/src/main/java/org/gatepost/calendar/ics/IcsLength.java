package org.gatepost.calendar.ics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long an event lasts: {@code days} of the calendar, then {@code time} of the clock.
 *
 * <p>RFC 5545, 3.8.5.3: repetitions keep the exact duration that DTEND gave, but the nominal one of DURATION; a day
 * of the latter may have 23 or 25 hours. A date always lasts a day at least.
 */
record IcsLength(long days, Duration time) {

    private static final Pattern SHAPE = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");

    static IcsLength between(IcsTime start, IcsTime end, int line) {
        if (end.dateOnly() != start.dateOnly()) {
            throw new IcsFault(line, "one of DTSTART and DTEND is a date, the other has a time");
        }
        if (start.isAfter(end)) {
            throw new IcsFault(line, "DTEND is before DTSTART");
        }
        return start.dateOnly()
                ? ofDate(ChronoUnit.DAYS.between(start.date(), end.date()))
                : new IcsLength(0, Duration.between(start.instant(), end.instant()));
    }

    /** What an event lasts that says nothing about it: the day of its date, or a moment. */
    static IcsLength unstated(IcsTime start) {
        return start.dateOnly() ? ofDate(1) : new IcsLength(0, Duration.ZERO);
    }

    /** A DURATION value such as {@code P1D} or {@code PT5H30M}. */
    static IcsLength parse(String value, IcsTime start, int line) {
        var shape = SHAPE.matcher(value.strip());
        if (!shape.matches() || shape.group().endsWith("P") || shape.group().endsWith("T")) {
            throw new IcsFault(line, "no duration of an event: " + value);
        }
        Duration time =
                Duration.ofHours(number(shape, 3)).plusMinutes(number(shape, 4)).plusSeconds(number(shape, 5));
        long days = 7 * number(shape, 1) + number(shape, 2);
        if (!start.dateOnly()) {
            return new IcsLength(days, time);
        }
        if (!time.equals(Duration.ofDays(time.toDays()))) {
            throw new IcsFault(line, "DURATION has a part of a day, but DTSTART is a date: " + value);
        }
        return ofDate(days + time.toDays());
    }

    private static IcsLength ofDate(long days) {
        return new IcsLength(Math.max(1, days), Duration.ZERO);
    }

    private static long number(MatchResult shape, int group) {
        return shape.group(group) == null ? 0 : Long.parseLong(shape.group(group));
    }

    /** The first moment after an event that begins at {@code start}. */
    Instant endOf(IcsTime start) {
        return start.at(start.local().plusDays(days)).instant().plus(time);
    }
}
