package org.gatepost.launcher.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.SchoolCalendar;

/**
 * Finds the instants that stories name: relative to now, and to the days on which the school was open.
 *
 * <p>docs/demo-trust.md explains the four forms. A moment that the calendar does not have, such as a school day before
 * the first term, is empty.
 */
final class Moments {

    private static final int DAYS_BACK = 120;
    private static final Duration LONGEST_QUIET = Duration.ofHours(2);
    private static final Pattern DAY = Pattern.compile("day (-?\\d+) (\\d\\d:\\d\\d)");
    private static final Pattern RECENT = Pattern.compile("recent (\\d+)m");
    private static final Pattern SOON = Pattern.compile("soon (\\d+)m");
    private static final Pattern QUIET = Pattern.compile("quiet (\\d+)%");

    private final SchoolCalendar calendar;
    private final Instant now;
    private final List<LocalDate> openDays;

    Moments(SchoolCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
        this.openDays = Stream.iterate(calendar.dateOf(now), date -> date.minusDays(1))
                .limit(DAYS_BACK)
                .filter(this::hasOpened)
                .toList();
    }

    /**
     * The instant that {@code moment} names.
     *
     * @throws IllegalArgumentException if it has none of the four forms
     */
    Optional<Instant> at(String moment) {
        var day = DAY.matcher(moment);
        if (day.matches()) {
            return day(Integer.parseInt(day.group(1)), LocalTime.parse(day.group(2)));
        }
        var recent = RECENT.matcher(moment);
        if (recent.matches()) {
            return recent(minutes(recent));
        }
        var soon = SOON.matcher(moment);
        if (soon.matches()) {
            return soon(minutes(soon));
        }
        var quiet = QUIET.matcher(moment);
        if (quiet.matches()) {
            return quiet(Integer.parseInt(quiet.group(1)));
        }
        throw new IllegalArgumentException("not a moment of a story: " + moment);
    }

    private static Duration minutes(MatchResult match) {
        return Duration.ofMinutes(Long.parseLong(match.group(1)));
    }

    /** Day 0 is the latest on which the school has opened. */
    private Optional<Instant> day(int number, LocalTime time) {
        var date = number > 0 ? calendar.openDayAfter(calendar.dateOf(now), number) : openDay(-number);
        return date.map(found -> calendar.instantOf(found.atTime(time)));
    }

    private Optional<LocalDate> openDay(int back) {
        return openDays.stream().skip(back).findFirst();
    }

    private Optional<Instant> recent(Duration before) {
        return lastOpenMoment().map(last -> last.minus(before));
    }

    /** Sent a day before it is due; while the school is closed, and in its last minutes, due at its next opening. */
    private Optional<Instant> soon(Duration ahead) {
        var due = calendar.localTime(now.plus(ahead)).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        boolean dueToday =
                calendar.closesAt(now).filter(now.plus(ahead)::isBefore).isPresent();
        return openDay(1)
                .map(yesterday -> dueToday
                        ? calendar.instantOf(yesterday.atTime(due))
                        : closingOf(yesterday).plus(Duration.ofMinutes(30)).plus(ahead));
    }

    private Optional<Instant> quiet(int percent) {
        if (calendar.isOpen(now)) {
            return Optional.empty();
        }
        var sinceClosing = lastOpenMoment()
                .map(closing -> Duration.between(closing, now))
                .filter(span -> span.compareTo(LONGEST_QUIET) < 0)
                .orElse(LONGEST_QUIET);
        var before = sinceClosing.multipliedBy(100 - percent).dividedBy(100);
        return Optional.of(now.minus(before).truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<Instant> lastOpenMoment() {
        return calendar.isOpen(now)
                ? Optional.of(now.truncatedTo(ChronoUnit.MINUTES))
                : openDay(0).map(this::closingOf);
    }

    /** The end of the day's hours, or of those that are over by now. */
    private Instant closingOf(LocalDate date) {
        return calendar.dayAt(date).windows().stream()
                .map(window -> end(date, window))
                .filter(end -> !end.isAfter(now))
                .reduce((first, second) -> second)
                .orElse(now);
    }

    private Instant end(LocalDate date, OpenWindow window) {
        return calendar.instantOf(
                window.until().equals(LocalTime.MIDNIGHT)
                        ? date.plusDays(1).atStartOfDay()
                        : date.atTime(window.until()));
    }

    private boolean hasOpened(LocalDate date) {
        var windows = calendar.dayAt(date).windows();
        return !windows.isEmpty()
                && !calendar.instantOf(date.atTime(windows.get(0).from())).isAfter(now);
    }
}
