package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Why a promise is not earlier, in plain English: "weekend 24-25 October; half term 26-30 October; weekend 31
 * October-1 November". The portal says it in the reader's language from the same parts.
 */
public final class PromiseInEnglish {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private PromiseInEnglish() {}

    /** Every reason in the order of the days, on one line; empty where the answer is due the very next day. */
    public static String reasons(Promise promise) {
        LocalDate due = promise.dueOutsideHours().map(ClosedTime::date).orElse(LocalDate.MAX);
        StringJoiner reasons = new StringJoiner("; ");
        promise.sentOutsideHours().ifPresent(closed -> reasons.add(closed(closed)));
        promise.skipped().stream()
                .filter(days -> days.from().isBefore(due))
                .forEach(days -> reasons.add(skipped(days)));
        promise.dueOutsideHours().ifPresent(closed -> reasons.add(closed(closed)));
        promise.skipped().stream().filter(days -> days.from().isAfter(due)).forEach(days -> reasons.add(skipped(days)));
        if (promise.toBeConfirmed()) {
            reasons.add("no opening known within " + SchoolCalendar.LOOK_AHEAD_DAYS + " days");
        }
        return reasons.toString();
    }

    /** "half term 26-30 October". */
    public static String skipped(SkippedDays days) {
        return why(days) + " " + dates(days.from(), days.to());
    }

    private static String closed(ClosedTime closed) {
        Optional<String> reason = closed.reason().map(why -> " (" + why + ")");
        return "closed at " + closed.time() + " on " + DATE.format(closed.date()) + reason.orElse("");
    }

    private static String dates(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return DATE.format(from);
        }
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return (sameMonth ? DAY : DATE).format(from) + "-" + DATE.format(to);
    }

    private static String why(SkippedDays days) {
        if (!days.reason().isBlank()) {
            return days.reason();
        }
        return switch (days.state()) {
            case OUTSIDE_TERM -> "outside term";
            case INSET -> "INSET";
            case CLOSED_WEEKDAY -> isWeekend(days) ? "weekend" : "no school";
            default -> "closed";
        };
    }

    private static boolean isWeekend(SkippedDays days) {
        return days.from().datesUntil(days.to().plusDays(1)).allMatch(date -> WEEKEND.contains(date.getDayOfWeek()));
    }
}
