package org.gatepost.launcher.demo.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A school year as the trust set it.
 *
 * @param terms three
 * @param halfTerms closed weeks within the terms
 */
record SchoolYear(List<Span> terms, List<Span> halfTerms) {

    static final List<SchoolYear> ALL = List.of(
            year(
                    "2025-09-01 2025-12-19", "2025-10-27 2025-10-31",
                    "2026-01-05 2026-04-02", "2026-02-16 2026-02-20",
                    "2026-04-20 2026-07-21", "2026-05-25 2026-05-29"),
            year(
                    "2026-09-01 2026-12-18", "2026-10-26 2026-10-30",
                    "2027-01-04 2027-03-25", "2027-02-15 2027-02-19",
                    "2027-04-12 2027-07-21", "2027-05-31 2027-06-04"),
            year(
                    "2027-09-01 2027-12-17", "2027-10-25 2027-10-29",
                    "2028-01-04 2028-03-31", "2028-02-14 2028-02-18",
                    "2028-04-18 2028-07-20", "2028-05-29 2028-06-02"),
            year(
                    "2028-09-04 2028-12-19", "2028-10-23 2028-10-27",
                    "2029-01-03 2029-03-29", "2029-02-12 2029-02-16",
                    "2029-04-16 2029-07-20", "2029-05-28 2029-06-01"),
            year(
                    "2029-09-03 2029-12-20", "2029-10-22 2029-10-26",
                    "2030-01-03 2030-04-05", "2030-02-18 2030-02-22",
                    "2030-04-23 2030-07-23", "2030-05-27 2030-05-31"));

    /** @param last included */
    record Span(String name, LocalDate first, LocalDate last) {

        boolean contains(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    private static SchoolYear year(
            String autumn, String october, String spring, String february, String summer, String may) {
        return new SchoolYear(
                List.of(span("Autumn term", autumn), span("Spring term", spring), span("Summer term", summer)),
                List.of(span("Half term", october), span("Half term", february), span("Half term", may)));
    }

    private static Span span(String name, String dates) {
        return new Span(name, LocalDate.parse(dates.substring(0, 10)), LocalDate.parse(dates.substring(11)));
    }

    static SchoolYear startingIn(int year) {
        return ALL.stream()
                .filter(each -> each.first().getYear() == year)
                .findFirst()
                .orElseThrow();
    }

    LocalDate first() {
        return terms.get(0).first();
    }

    LocalDate last() {
        return terms.get(2).last();
    }

    int endsIn() {
        return last().getYear();
    }

    /** "2026/27" */
    String title() {
        return first().getYear() + "/" + endsIn() % 100;
    }

    /** Christmas, Easter, and the summer until the end of August or the day before the next year begins. */
    List<Span> holidays() {
        var nextYear = LocalDate.of(endsIn(), 9, 1);
        var autumn = ALL.stream()
                .map(SchoolYear::first)
                .filter(first -> first.getYear() == endsIn())
                .findFirst()
                .orElse(nextYear);
        return List.of(
                between("Christmas holiday", terms.get(0).last(), terms.get(1).first()),
                between("Easter holiday", terms.get(1).last(), terms.get(2).first()),
                between("Summer holiday", last(), autumn));
    }

    private static Span between(String name, LocalDate lastDay, LocalDate firstDay) {
        return new Span(name, lastDay.plusDays(1), firstDay.minusDays(1));
    }

    /** Days on which staff are there and pupils are not; {@code shift} moves one of them, as schools differ. */
    List<LocalDate> insetDays(int shift) {
        var days = new ArrayList<LocalDate>();
        days.add(first());
        days.add(nextWeekday(first()));
        days.add(terms.get(1).first());
        days.add(nextWeekday(halfTerms.get(1).last().plusDays(7L * shift)));
        days.add(nextWeekday(halfTerms.get(2).last()));
        return days;
    }

    private static LocalDate nextWeekday(LocalDate day) {
        var next = day.plusDays(1);
        while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            next = next.plusDays(1);
        }
        return next;
    }
}
