package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each date is: the first match of rules 1. */
record DayRules(
        Set<DayOfWeek> openWeekdays,
        OpenWindow hours,
        boolean insetDaysOpen,
        List<Term> terms,
        Map<LocalDate, DayOverride> overrides,
        Map<LocalDate, String> closures,
        Map<LocalDate, String> insetDays,
        Map<LocalDate, List<ClosedPart>> closedParts) {

    SchoolDay dayAt(LocalDate date) {
        if (overrides.containsKey(date)) {
            return overridden(overrides.get(date));
        }
        if (closures.containsKey(date)) {
            return SchoolDay.closed(date, DayState.CLOSURE, closures.get(date));
        }
        if (!terms.isEmpty() && terms.stream().noneMatch(term -> term.contains(date))) {
            return SchoolDay.closed(date, DayState.OUTSIDE_TERM, "");
        }
        if (insetDays.containsKey(date)) {
            String reason = insetDays.get(date);
            return insetDaysOpen
                    ? inSchoolHours(date, DayState.INSET, reason)
                    : SchoolDay.closed(date, DayState.INSET, reason);
        }
        return openWeekdays.contains(date.getDayOfWeek())
                ? inSchoolHours(date, DayState.SCHOOL_DAY, "")
                : SchoolDay.closed(date, DayState.CLOSED_WEEKDAY, "");
    }

    private SchoolDay overridden(DayOverride override) {
        if (!override.open()) {
            return SchoolDay.closed(override.date(), DayState.CLOSED, override.reason());
        }
        Optional<OpenWindow> own = override.hours();
        if (own.isEmpty()) {
            return inSchoolHours(override.date(), DayState.OPENED, override.reason());
        }
        List<ClosedPart> rest = OpenWindow.ALL_DAY.without(List.of(own.get())).stream()
                .map(part -> new ClosedPart(part, override.reason()))
                .toList();
        return new SchoolDay(override.date(), DayState.OPENED, override.reason(), List.of(own.get()), rest);
    }

    private SchoolDay inSchoolHours(LocalDate date, DayState state, String reason) {
        List<ClosedPart> closed = closedParts.getOrDefault(date, List.of()).stream()
                .filter(part -> part.part().overlap(hours).isPresent())
                .toList();
        List<OpenWindow> open =
                hours.without(closed.stream().map(ClosedPart::part).toList());
        SchoolDay day = new SchoolDay(date, state, reason, open, closed);
        return open.isEmpty() ? day.withNoHoursLeft() : day;
    }
}
