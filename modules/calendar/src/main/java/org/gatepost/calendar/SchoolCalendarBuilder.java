package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects what a {@link SchoolCalendar} knows. For the same date the first closure and the first INSET day keep their
 * reason; the last override holds, being the latest decision.
 */
public final class SchoolCalendarBuilder {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private ZoneId zone = ZoneId.of("Europe/London");
    private Set<DayOfWeek> openWeekdays = Set.copyOf(MONDAY_TO_FRIDAY);
    private OpenWindow hours = OpenWindow.SCHOOL_HOURS;
    private boolean insetDaysOpen = true;
    private final List<Term> terms = new ArrayList<>();
    private final Map<LocalDate, DayOverride> overrides = new HashMap<>();
    private final Map<LocalDate, String> closures = new HashMap<>();
    private final Map<LocalDate, String> insetDays = new HashMap<>();
    private final Map<LocalDate, List<ClosedPart>> closedParts = new HashMap<>();

    SchoolCalendarBuilder() {}

    /** The zone by whose wall clock the school lives. */
    public SchoolCalendarBuilder zone(ZoneId schoolZone) {
        zone = schoolZone;
        return this;
    }

    /** The weekdays on which there is school; may be empty. */
    public SchoolCalendarBuilder openOn(Collection<DayOfWeek> weekdays) {
        openWeekdays = Set.copyOf(weekdays);
        return this;
    }

    /** The opening hours of every open day. */
    public SchoolCalendarBuilder hours(OpenWindow openingHours) {
        hours = openingHours;
        return this;
    }

    /** Whether staff are reached on INSET days. */
    public SchoolCalendarBuilder insetDaysOpen(boolean open) {
        insetDaysOpen = open;
        return this;
    }

    /** A term; with none, every date is in term. */
    public SchoolCalendarBuilder term(Term term) {
        terms.add(term);
        return this;
    }

    /** A bank holiday or any other closed date. */
    public SchoolCalendarBuilder closure(LocalDate date, String reason) {
        closures.putIfAbsent(date, reason);
        return this;
    }

    /** Closed dates from {@code first} to {@code last}, both included: half term. */
    public SchoolCalendarBuilder closure(LocalDate first, LocalDate last, String reason) {
        first.datesUntil(last.plusDays(1)).forEach(date -> closure(date, reason));
        return this;
    }

    /** A day on which staff are there and pupils are not. */
    public SchoolCalendarBuilder insetDay(LocalDate date, String reason) {
        insetDays.putIfAbsent(date, reason);
        return this;
    }

    /** A part of a date that is closed: several on one date add up. No effect on a date that is closed anyway. */
    public SchoolCalendarBuilder closedPart(LocalDate date, OpenWindow part, String reason) {
        closedParts.computeIfAbsent(date, day -> new ArrayList<>()).add(new ClosedPart(part, reason));
        return this;
    }

    /** A decision for one date, above everything else. */
    public SchoolCalendarBuilder override(DayOverride override) {
        overrides.put(override.date(), override);
        return this;
    }

    /** The calendar of everything told so far; the builder may be used further. */
    public SchoolCalendar build() {
        Map<LocalDate, List<ClosedPart>> parts = closedParts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        return new SchoolCalendar(
                zone,
                new DayRules(
                        openWeekdays,
                        hours,
                        insetDaysOpen,
                        List.copyOf(terms),
                        Map.copyOf(overrides),
                        Map.copyOf(closures),
                        Map.copyOf(insetDays),
                        parts));
    }
}
