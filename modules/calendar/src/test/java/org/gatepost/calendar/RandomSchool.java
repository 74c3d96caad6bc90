package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A calendar made from a seed, told alike to the code and to the oracle. */
final class RandomSchool {

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "Europe/London",
            "Europe/London",
            "UTC",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kolkata",
            "Pacific/Auckland",
            "America/Santiago",
            "Asia/Beirut");
    private static final List<LocalDate> CLOCK_CHANGES = List.of(
            LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25),
            LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31),
            LocalDate.of(2028, 3, 26), LocalDate.of(2028, 10, 29),
            LocalDate.of(2029, 3, 25), LocalDate.of(2029, 10, 28),
            LocalDate.of(2030, 3, 31), LocalDate.of(2030, 10, 27));

    private final Random random;
    private final SchoolCalendarBuilder builder = SchoolCalendar.builder();
    private final NaiveOracle oracle = new NaiveOracle();
    private final LocalDate middle;

    RandomSchool(long seed) {
        random = new Random(seed);
        middle = CLOCK_CHANGES.get(random.nextInt(CLOCK_CHANGES.size()));
        zoneAndHours();
        weekdays();
        terms();
        days();
    }

    SchoolCalendar calendar() {
        return builder.build();
    }

    NaiveOracle oracle() {
        return oracle;
    }

    /** A whole minute around the change of the clocks, often in the night of the change itself. */
    Instant instant() {
        LocalDate date = random.nextInt(3) == 0 ? middle : aDate();
        int minute = random.nextInt(3) == 0 ? random.nextInt(4 * 60) : random.nextInt(24 * 60);
        return date.atStartOfDay(oracle.zone).toInstant().plus(minute, ChronoUnit.MINUTES);
    }

    private void zoneAndHours() {
        oracle.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        builder.zone(oracle.zone);
        if (random.nextBoolean()) {
            int[] window = window();
            oracle.opens = window[0];
            oracle.closes = window[1];
            builder.hours(openWindow(window));
        }
    }

    private void weekdays() {
        Set<DayOfWeek> open = new HashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean usual = day.getValue() < 6;
            if (random.nextInt(6) == 0 ? !usual : usual) {
                open.add(day);
            }
        }
        oracle.weekdays.addAll(open);
        builder.openOn(open);
    }

    private void terms() {
        for (int n = random.nextInt(3); n > 0; n--) {
            LocalDate first = aDate();
            LocalDate last = first.plusDays(random.nextInt(80));
            oracle.hasTerms = true;
            first.datesUntil(last.plusDays(1)).forEach(oracle.inTerm::add);
            builder.term(new Term("term", first, last));
        }
    }

    private void days() {
        oracle.insetOpen = random.nextInt(5) > 0;
        builder.insetDaysOpen(oracle.insetOpen);
        for (int n = random.nextInt(20); n > 0; n--) {
            LocalDate date = aDate();
            switch (random.nextInt(6)) {
                case 0 -> closure(date, random.nextInt(4) == 0 ? 130 : 10);
                case 1 -> {
                    oracle.inset.add(date);
                    builder.insetDay(date, "INSET");
                }
                case 2 -> overrideClosed(date);
                case 3 -> overrideOpen(date);
                default -> closedPart(random.nextInt(4) == 0 ? middle : date);
            }
        }
    }

    private void closure(LocalDate first, int most) {
        LocalDate last = first.plusDays(random.nextInt(most));
        first.datesUntil(last.plusDays(1)).forEach(oracle.closures::add);
        builder.closure(first, last, "holiday");
    }

    private void overrideClosed(LocalDate date) {
        forget(date);
        oracle.overriddenClosed.add(date);
        builder.override(DayOverride.closed(date, "snow"));
    }

    private void overrideOpen(LocalDate date) {
        forget(date);
        if (random.nextBoolean()) {
            oracle.overriddenOpen.add(date);
            builder.override(DayOverride.open(date, "open"));
        } else {
            int[] own = window();
            oracle.ownHours.put(date, own);
            builder.override(DayOverride.open(date, "open", openWindow(own)));
        }
    }

    private void forget(LocalDate date) {
        oracle.overriddenClosed.remove(date);
        oracle.overriddenOpen.remove(date);
        oracle.ownHours.remove(date);
    }

    private void closedPart(LocalDate date) {
        int[] part = window();
        Set<Integer> minutes = oracle.closedMinutes.computeIfAbsent(date, day -> new HashSet<>());
        for (int minute = part[0]; minute < part[1]; minute++) {
            minutes.add(minute);
        }
        builder.closedPart(date, openWindow(part), "closed part");
    }

    private LocalDate aDate() {
        int spread = random.nextBoolean() ? 6 : 70;
        return middle.plusDays(random.nextInt(2 * spread + 1) - spread);
    }

    private int[] window() {
        int from = random.nextInt(24 * 60);
        int until = from + 1 + random.nextInt(24 * 60 - from);
        return random.nextInt(5) == 0 ? new int[] {0, 24 * 60} : new int[] {from, until};
    }

    private static OpenWindow openWindow(int[] window) {
        return new OpenWindow(
                LocalTime.MIDNIGHT.plusMinutes(window[0]), LocalTime.MIDNIGHT.plusMinutes(window[1] % (24 * 60)));
    }
}
