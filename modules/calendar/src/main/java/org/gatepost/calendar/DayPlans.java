package org.gatepost.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The plans of the days asked for, each made once and kept.
 *
 * <p>Safe for use by many threads without a lock: two may make the same plan, which does no harm. Holds a bounded
 * number of years, so that a calendar asked about every year there is does not fill the memory.
 */
final class DayPlans {

    private static final int YEARS = 32;
    private static final int DAYS = 366;

    private final DayRules rules;
    private final ZoneId zone;
    private final AtomicReferenceArray<@Nullable Year> years = new AtomicReferenceArray<>(YEARS);

    DayPlans(DayRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    DayPlan at(LocalDate date) {
        AtomicReferenceArray<@Nullable DayPlan> days = year(date.getYear()).days;
        DayPlan known = days.get(date.getDayOfYear() - 1);
        if (known != null) {
            return known;
        }
        DayPlan plan = DayPlan.of(rules.dayAt(date), zone);
        days.set(date.getDayOfYear() - 1, plan);
        return plan;
    }

    private Year year(int number) {
        int slot = Math.floorMod(number, YEARS);
        Year known = years.get(slot);
        if (known != null && known.number == number) {
            return known;
        }
        Year fresh = new Year(number, new AtomicReferenceArray<>(DAYS));
        years.set(slot, fresh);
        return fresh;
    }

    private record Year(int number, AtomicReferenceArray<@Nullable DayPlan> days) {}
}
