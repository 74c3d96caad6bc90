package org.gatepost.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a parent is told about a message: when it is delivered, by when an answer is due, and why (rules 2 and 3).
 *
 * @param sentAt the moment of sending
 * @param deliveredAt {@code sentAt} when the school is open, else its next opening; empty if none is known within
 *     {@value SchoolCalendar#LOOK_AHEAD_DAYS} days
 * @param dueAt by when an answer is due; empty if it cannot be given yet: "to be confirmed"
 * @param sentOutsideHours where the message was sent on an open day outside its hours
 * @param dueOutsideHours where the same time of the next open day lies outside that day's hours
 * @param skipped the days on which the clock stood still, in their order; none between two of them is missing
 */
public record Promise(
        Instant sentAt,
        Optional<Instant> deliveredAt,
        Optional<Instant> dueAt,
        Optional<ClosedTime> sentOutsideHours,
        Optional<ClosedTime> dueOutsideHours,
        List<SkippedDays> skipped) {

    public Promise {
        skipped = List.copyOf(skipped);
    }

    /** Whether the school is open at the moment of sending. */
    public boolean deliveredAtOnce() {
        return deliveredAt.filter(sentAt::equals).isPresent();
    }

    /** Whether no answer can be promised yet, so that the office has to be told (rules 3). */
    public boolean toBeConfirmed() {
        return dueAt.isEmpty();
    }
}
