package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules 1 to 3 as they are written, without a thought for speed: it looks at every minute. For instants on whole
 * minutes. Shares no code with what it judges.
 */
final class NaiveOracle {

    ZoneId zone = ZoneId.of("Europe/London");
    int opens = 8 * 60;
    int closes = 17 * 60 + 30;
    final Set<DayOfWeek> weekdays = new HashSet<>();
    final Set<LocalDate> inTerm = new HashSet<>();
    boolean hasTerms;
    boolean insetOpen = true;
    final Set<LocalDate> closures = new HashSet<>();
    final Set<LocalDate> inset = new HashSet<>();
    final Set<LocalDate> overriddenClosed = new HashSet<>();
    final Set<LocalDate> overriddenOpen = new HashSet<>();
    final Map<LocalDate, int[]> ownHours = new HashMap<>();
    final Map<LocalDate, Set<Integer>> closedMinutes = new HashMap<>();
    private final Map<LocalDate, Boolean> openDays = new HashMap<>();

    boolean open(Instant instant) {
        ZonedDateTime there = instant.atZone(zone);
        LocalDate date = there.toLocalDate();
        int minute = there.getHour() * 60 + there.getMinute();
        if (ownHours.containsKey(date)) {
            return minute >= ownHours.get(date)[0] && minute < ownHours.get(date)[1];
        }
        return dayIsOpen(date)
                && minute >= opens
                && minute < closes
                && !closedMinutes.getOrDefault(date, Set.of()).contains(minute);
    }

    /** First match wins. */
    private boolean dayIsOpen(LocalDate date) {
        if (overriddenClosed.contains(date)) {
            return false;
        }
        if (overriddenOpen.contains(date)) {
            return true;
        }
        if (closures.contains(date)) {
            return false;
        }
        if (hasTerms && !inTerm.contains(date)) {
            return false;
        }
        if (inset.contains(date)) {
            return insetOpen;
        }
        return weekdays.contains(date.getDayOfWeek());
    }

    /** Whether any minute of the date is open. */
    boolean openDay(LocalDate date) {
        return openDays.computeIfAbsent(date, day -> {
            ZonedDateTime end = day.plusDays(1).atStartOfDay(zone);
            for (ZonedDateTime t = day.atStartOfDay(zone); t.isBefore(end); t = t.plusMinutes(1)) {
                if (open(t.toInstant())) {
                    return true;
                }
            }
            return false;
        });
    }

    Optional<Instant> delivered(Instant sent) {
        return openingFrom(sent, dateOf(sent).plusDays(120));
    }

    Optional<Instant> due(Instant delivered) {
        LocalDate day = dateOf(delivered);
        LocalTime time = delivered.atZone(zone).toLocalTime();
        for (int n = 1; n <= 120; n++) {
            if (openDay(day.plusDays(n))) {
                ZonedDateTime t = day.plusDays(n).atStartOfDay(zone);
                while (t.toLocalDate().equals(day.plusDays(n))
                        && t.toLocalTime().isBefore(time)) {
                    t = t.plusMinutes(1);
                }
                return openingFrom(t.toInstant(), day.plusDays(120));
            }
        }
        return Optional.empty();
    }

    Optional<Instant> closes(Instant instant) {
        Instant t = instant;
        while (open(t) && dateOf(t).equals(dateOf(instant))) {
            t = t.plusSeconds(60);
        }
        return open(instant) ? Optional.of(t) : Optional.empty();
    }

    LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Optional<Instant> openingFrom(Instant from, LocalDate last) {
        for (Instant t = from; !dateOf(t).isAfter(last); t = t.plusSeconds(60)) {
            if (open(t)) {
                return Optional.of(t);
            }
        }
        return Optional.empty();
    }
}
