package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a member of staff can be reached: the school's opening hours without their own quiet hours and absences.
 *
 * <p>It can only take time away: what lies outside the school's hours stays quiet (rules 1: nobody narrows them).
 *
 * @param hours the part of each weekday worked; a weekday that is missing is not worked
 * @param absences when they are away, in any order
 */
public record WorkingPattern(Map<DayOfWeek, OpenWindow> hours, List<Absence> absences) {

    public WorkingPattern {
        hours = Map.copyOf(hours);
        absences = List.copyOf(absences);
    }

    /** Works whenever the school is open. */
    public static WorkingPattern always() {
        return on(List.of(DayOfWeek.values()));
    }

    /** Works on these weekdays, as long as the school is open. */
    public static WorkingPattern on(Collection<DayOfWeek> weekdays) {
        Map<DayOfWeek, OpenWindow> hours = new EnumMap<>(DayOfWeek.class);
        weekdays.forEach(weekday -> hours.put(weekday, OpenWindow.ALL_DAY));
        return new WorkingPattern(hours, List.of());
    }

    /** The same, on every day worked no earlier than {@code from} and no later than {@code until}. */
    public WorkingPattern within(LocalTime from, LocalTime until) {
        OpenWindow own = new OpenWindow(from, until);
        Map<DayOfWeek, OpenWindow> narrower = new EnumMap<>(DayOfWeek.class);
        hours.forEach((weekday, worked) -> worked.overlap(own).ifPresent(both -> narrower.put(weekday, both)));
        return new WorkingPattern(narrower, absences);
    }

    /** The same without {@code absence}. */
    public WorkingPattern absent(Absence absence) {
        List<Absence> more = new ArrayList<>(absences);
        more.add(absence);
        return new WorkingPattern(hours, more);
    }

    /** The hours of {@code day} in which they are reached, in the order of the day; empty if they do not work. */
    public List<OpenWindow> windowsOf(SchoolDay day) {
        OpenWindow worked = hours.get(day.date().getDayOfWeek());
        if (worked == null || isAbsentOn(day.date())) {
            return List.of();
        }
        return day.windows().stream()
                .flatMap(window -> window.overlap(worked).stream())
                .toList();
    }

    /** Whether they can be reached at {@code instant}: no notice is sent otherwise. */
    public boolean worksAt(SchoolCalendar calendar, Instant instant) {
        return planOf(calendar, calendar.dateOf(instant)).contains(instant);
    }

    /**
     * The first instant not before {@code instant} at which they can be reached.
     *
     * @return empty if there is none up to {@value SchoolCalendar#LOOK_AHEAD_DAYS} days after the day of
     *     {@code instant}
     */
    public Optional<Instant> nextReachable(SchoolCalendar calendar, Instant instant) {
        return reachableFrom(calendar, instant, calendar.dateOf(instant).plusDays(SchoolCalendar.LOOK_AHEAD_DAYS));
    }

    /**
     * Whether they work for any moment from {@code deliveredAt} until {@code dueAt}, which is excluded. If not, the
     * thread is put before the cover from the start (rules 3, cover).
     */
    public boolean worksAtAllBetween(SchoolCalendar calendar, Instant deliveredAt, Instant dueAt) {
        return reachableFrom(calendar, deliveredAt, calendar.dateOf(dueAt))
                .filter(dueAt::isAfter)
                .isPresent();
    }

    private Optional<Instant> reachableFrom(SchoolCalendar calendar, Instant instant, LocalDate last) {
        for (LocalDate date = calendar.dateOf(instant); !date.isAfter(last); date = date.plusDays(1)) {
            Optional<Instant> reachable = planOf(calendar, date).firstOpeningFrom(instant);
            if (reachable.isPresent()) {
                return reachable;
            }
        }
        return Optional.empty();
    }

    private DayPlan planOf(SchoolCalendar calendar, LocalDate date) {
        SchoolDay day = calendar.dayAt(date);
        SchoolDay worked = new SchoolDay(date, day.state(), day.reason(), windowsOf(day), day.closedParts());
        return DayPlan.of(worked, calendar.zone());
    }

    private boolean isAbsentOn(LocalDate date) {
        return absences.stream().anyMatch(absence -> absence.contains(date));
    }
}
