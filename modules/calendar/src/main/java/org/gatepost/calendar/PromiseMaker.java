package org.gatepost.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out one promise and notes on the way why it is not earlier. Used once. */
final class PromiseMaker {

    private final SchoolCalendar calendar;
    private final List<SkippedDays> skipped = new ArrayList<>();
    private @Nullable ClosedTime sentOutsideHours;
    private @Nullable ClosedTime dueOutsideHours;

    PromiseMaker(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    Promise promise(Instant sentAt) {
        Optional<Instant> deliveredAt = deliver(sentAt);
        Optional<Instant> dueAt = deliveredAt.flatMap(this::due);
        return new Promise(
                sentAt,
                deliveredAt,
                dueAt,
                Optional.ofNullable(sentOutsideHours),
                Optional.ofNullable(dueOutsideHours),
                skipped);
    }

    private Optional<Instant> deliver(Instant sentAt) {
        LocalDate last = calendar.dateOf(sentAt).plusDays(SchoolCalendar.LOOK_AHEAD_DAYS);
        if (!calendar.isOpen(sentAt)) {
            sentOutsideHours = outsideHours(calendar.localTime(sentAt)).orElse(null);
        }
        return openingFrom(sentAt, last);
    }

    /** The same wall-clock time on the next open day, or the next opening after it (rules 3). */
    Optional<Instant> due(Instant deliveredAt) {
        LocalDateTime delivered = calendar.localTime(deliveredAt);
        LocalDate last = delivered.toLocalDate().plusDays(SchoolCalendar.LOOK_AHEAD_DAYS);
        for (LocalDate date = delivered.toLocalDate().plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            if (calendar.dayAt(date).isOpen()) {
                return dueOn(date, delivered.toLocalTime(), last);
            }
            skip(date);
        }
        return Optional.empty();
    }

    private Optional<Instant> dueOn(LocalDate date, LocalTime time, LocalDate last) {
        Instant sameTime = calendar.instantOf(date.atTime(time));
        if (!calendar.isOpen(sameTime)) {
            dueOutsideHours = outsideHours(date.atTime(time)).orElse(null);
        }
        return openingFrom(sameTime, last);
    }

    private Optional<Instant> openingFrom(Instant instant, LocalDate last) {
        for (LocalDate date = calendar.dateOf(instant); !date.isAfter(last); date = date.plusDays(1)) {
            Optional<Instant> opening = calendar.planOf(date).firstOpeningFrom(instant);
            if (opening.isPresent()) {
                return opening;
            }
            skip(date);
        }
        return Optional.empty();
    }

    private Optional<ClosedTime> outsideHours(LocalDateTime moment) {
        SchoolDay day = calendar.dayAt(moment.toLocalDate());
        return day.isOpen()
                ? Optional.of(
                        new ClosedTime(moment.toLocalDate(), moment.toLocalTime(), day.reasonAt(moment.toLocalTime())))
                : Optional.empty();
    }

    private void skip(LocalDate date) {
        SchoolDay day = calendar.dayAt(date);
        if (day.isOpen()) {
            return;
        }
        int last = skipped.size() - 1;
        if (last >= 0 && skipped.get(last).isContinuedBy(day)) {
            SkippedDays days = skipped.get(last);
            skipped.set(last, new SkippedDays(days.from(), date, days.state(), days.reason()));
        } else {
            skipped.add(new SkippedDays(date, date, day.state(), day.reason()));
        }
    }
}
