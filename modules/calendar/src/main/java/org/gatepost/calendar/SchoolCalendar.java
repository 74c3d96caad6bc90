package org.gatepost.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When a school is open, and what follows from it: delivery and due times (rules 1 to 3).
 *
 * <p>Immutable; safe and fast for use by many threads. A change of the calendar is a new one, by which the running
 * clocks are computed again.
 */
public final class SchoolCalendar {

    /** How far ahead an open day is looked for (rules 3): next year's terms may not be entered yet. */
    public static final int LOOK_AHEAD_DAYS = 120;

    private final ZoneId zone;
    private final DayPlans plans;

    SchoolCalendar(ZoneId zone, DayRules rules) {
        this.zone = zone;
        this.plans = new DayPlans(rules, zone);
    }

    /** A builder of a calendar with the policy's hours: Monday to Friday, 08:00 to 17:30, Europe/London. */
    public static SchoolCalendarBuilder builder() {
        return new SchoolCalendarBuilder();
    }

    /** The zone by whose wall clock the school lives. */
    public ZoneId zone() {
        return zone;
    }

    /** What {@code date} is, with its opening hours. */
    public SchoolDay dayAt(LocalDate date) {
        return planOf(date).day();
    }

    /** The date of {@code instant} at the school. */
    public LocalDate dateOf(Instant instant) {
        return localTime(instant).toLocalDate();
    }

    /** The school's wall clock at {@code instant}. */
    public LocalDateTime localTime(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /**
     * The instant at which the school's wall clock shows {@code local}: the first one where it shows it twice; the
     * next valid one where clocks going forward leave it out (REL-TIME-01).
     */
    public Instant instantOf(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
    }

    /** Whether the school is open; everything else is quiet (STAFF-5). */
    public boolean isOpen(Instant instant) {
        return planOf(dateOf(instant)).contains(instant);
    }

    /**
     * The first open instant that is not before {@code instant}: the instant itself when the school is open.
     *
     * @return empty if the school does not open up to {@value #LOOK_AHEAD_DAYS} days after the day of {@code instant}
     */
    public Optional<Instant> nextOpening(Instant instant) {
        LocalDate last = dateOf(instant).plusDays(LOOK_AHEAD_DAYS);
        for (LocalDate date = dateOf(instant); !date.isAfter(last); date = date.plusDays(1)) {
            Optional<Instant> opening = planOf(date).firstOpeningFrom(instant);
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    /**
     * The first moment at which the school is no longer open, at the latest the end of the day.
     *
     * @return empty if it is not open at {@code instant}
     */
    public Optional<Instant> closesAt(Instant instant) {
        return planOf(dateOf(instant)).endOfSpanAt(instant);
    }

    /** What a parent who sends at {@code sentAt} is promised, and why. */
    public Promise promise(Instant sentAt) {
        return new PromiseMaker(this).promise(sentAt);
    }

    /**
     * The instant by which an answer is due: the same wall-clock time on the next open day, or, where that lies
     * outside the day's hours, the next opening after it.
     *
     * <p>A1-6 ("wait up to 24 hours"); rules 3. Never inside quiet hours.
     *
     * @return empty if it cannot be given within {@value #LOOK_AHEAD_DAYS} days after the day of
     *     {@code deliveredAt}; the office is then told
     */
    public Optional<Instant> dueAfter(Instant deliveredAt) {
        return new PromiseMaker(this).due(deliveredAt);
    }

    /** The number of open days from {@code first} to {@code last}, both included; 0 if there are none. */
    public long openDaysBetween(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? 0
                : first.datesUntil(last.plusDays(1))
                        .filter(date -> dayAt(date).isOpen())
                        .count();
    }

    /**
     * The {@code count}th open day after {@code date}, which is itself not counted: "within 10 school days".
     *
     * @return empty if more than {@value #LOOK_AHEAD_DAYS} days without an opening lie between
     */
    public Optional<LocalDate> openDayAfter(LocalDate date, int count) {
        LocalDate found = date;
        for (int n = 0; n < count; n++) {
            LocalDate next = found.plusDays(1);
            Optional<LocalDate> open = next.datesUntil(next.plusDays(LOOK_AHEAD_DAYS))
                    .filter(day -> dayAt(day).isOpen())
                    .findFirst();
            if (open.isEmpty()) {
                return Optional.empty();
            }
            found = open.get();
        }
        return Optional.of(found);
    }

    DayPlan planOf(LocalDate date) {
        return plans.at(date);
    }
}
