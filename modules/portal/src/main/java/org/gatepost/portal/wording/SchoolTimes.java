package org.gatepost.portal.wording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.gatepost.portal.language.Texts;

/**
 * Times as people at a school say them, by its wall clock: "Tuesday 17 November, 8:00 am".
 *
 * <p>The year is said where it is not the present one. Seconds are left out, never rounded up: nobody is promised less
 * than they read.
 */
public final class SchoolTimes {

    private final ZoneId zone;
    private final Instant now;
    private final Texts texts;
    private final LocalDate today;

    /** @param now the moment for which the page is made */
    public SchoolTimes(ZoneId zone, Instant now, Texts texts) {
        this.zone = zone;
        this.now = now;
        this.texts = texts;
        this.today = now.atZone(zone).toLocalDate();
    }

    /** As {@link #SchoolTimes(ZoneId, Instant, Texts)}, for the moment that {@code clock} shows. */
    public static SchoolTimes at(ZoneId zone, Clock clock, Texts texts) {
        return new SchoolTimes(zone, clock.instant(), texts);
    }

    /** "Tuesday 17 November, 8:00 am". */
    public String dateTime(Instant instant) {
        return texts.say("words.dateTime", date(dateOf(instant)), time(timeOf(instant)));
    }

    /**
     * "today, 8:00 am", and likewise for yesterday and tomorrow; "Tuesday, 8:00 am" for the days after until the weekday
     * comes round again; any other day as {@link #dateTime}. Not for a promise, which is read again on a later day.
     */
    public String nearTime(Instant instant) {
        return switch ((int) ChronoUnit.DAYS.between(today, dateOf(instant))) {
            case -1 -> texts.say("words.yesterday", time(timeOf(instant)));
            case 0 -> texts.say("words.today", time(timeOf(instant)));
            case 1 -> texts.say("words.tomorrow", time(timeOf(instant)));
            case 2, 3, 4, 5, 6 -> texts.say("words.dateTime", weekday(instant), time(timeOf(instant)));
            default -> dateTime(instant);
        };
    }

    private String weekday(Instant instant) {
        return format(dateOf(instant), "words.pattern.weekdayOnly");
    }

    /** "Tuesday 17 November". */
    public String date(LocalDate date) {
        return format(date, inThisYear(date) ? "words.pattern.weekday" : "words.pattern.weekdayYear");
    }

    /** "26 to 30 October", "30 November to 2 December", "3 April": both days included. */
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(to);
        }
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        String start = sameMonth ? format(from, "words.pattern.dayOnly") : format(from, "words.pattern.day");
        return texts.say("words.range", start, day(to));
    }

    /** "8:00 am", "12 noon", "12 midnight". */
    public String time(LocalTime time) {
        LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        if (minute.equals(LocalTime.NOON)) {
            return texts.say("words.noon");
        }
        if (minute.equals(LocalTime.MIDNIGHT)) {
            return texts.say("words.midnight");
        }
        return format(minute, "words.pattern.time");
    }

    /** How long until {@code instant}: "45 minutes left", "3 hours left", "2 days left"; what is left over is dropped. */
    public String timeLeft(Instant instant) {
        Duration left = Duration.between(now, instant);
        if (left.toMinutes() < 1) {
            return texts.say("words.left.moment");
        }
        if (left.toHours() < 1) {
            return texts.say("words.left.minutes", left.toMinutes());
        }
        return left.toDays() < 2
                ? texts.say("words.left.hours", left.toHours())
                : texts.say("words.left.days", left.toDays());
    }

    /** Whether {@code instant} has come. */
    public boolean isPast(Instant instant) {
        return !now.isBefore(instant);
    }

    /** Whether {@code instant} is on the present day. */
    public boolean isToday(Instant instant) {
        return dateOf(instant).equals(today);
    }

    LocalDate dateOf(Instant instant) {
        return at(instant).toLocalDate();
    }

    private LocalTime timeOf(Instant instant) {
        return at(instant).toLocalTime();
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    private String day(LocalDate date) {
        return format(date, inThisYear(date) ? "words.pattern.day" : "words.pattern.dayYear");
    }

    private boolean inThisYear(LocalDate date) {
        return date.getYear() == today.getYear();
    }

    private String format(TemporalAccessor moment, String pattern) {
        return DateTimeFormatter.ofPattern(texts.say(pattern), texts.locale()).format(moment);
    }
}
