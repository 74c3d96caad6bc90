package org.gatepost.launcher.demo.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

import static java.time.DayOfWeek.MONDAY;

/** The bank holidays of England and Wales by the rules in force since 1978; proclaimed extra ones are not known. */
final class BankHolidays {

    private BankHolidays() {}

    /** Those of a calendar year with their names, by date. */
    static Map<LocalDate, String> of(int year) {
        var days = new TreeMap<LocalDate, String>();
        add(days, LocalDate.of(year, Month.JANUARY, 1), "New Year's Day");
        days.put(easterSunday(year).minusDays(2), "Good Friday");
        days.put(easterSunday(year).plusDays(1), "Easter Monday");
        days.put(firstMonday(year, Month.MAY), "Early May bank holiday");
        days.put(lastMonday(year, Month.MAY), "Spring bank holiday");
        days.put(lastMonday(year, Month.AUGUST), "Summer bank holiday");
        add(days, LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day");
        add(days, LocalDate.of(year, Month.DECEMBER, 26), "Boxing Day");
        return days;
    }

    /** A holiday at a weekend moves to the next weekday that is none. */
    private static void add(Map<LocalDate, String> days, LocalDate day, String name) {
        var kept = day;
        while (isWeekend(kept) || days.containsKey(kept) || isSundayChristmas(day, kept)) {
            kept = kept.plusDays(1);
        }
        days.put(kept, kept.equals(day) ? name : name + " (substitute day)");
    }

    /** Boxing Day on a Monday keeps its date, Christmas Day on the Sunday before moves past it. */
    private static boolean isSundayChristmas(LocalDate day, LocalDate kept) {
        return day.getMonth() == Month.DECEMBER
                && day.getDayOfMonth() == 25
                && day.getDayOfWeek() == DayOfWeek.SUNDAY
                && kept.getDayOfMonth() == 26;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate firstMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(MONDAY));
    }

    private static LocalDate lastMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(MONDAY));
    }

    /** By the anonymous Gregorian algorithm, as printed in Nature in 1876. */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
