package org.gatepost.messaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.messaging.ResponseClock;
import org.gatepost.messaging.ThreadState;
import org.jspecify.annotations.Nullable;

/** The response clock of a thread, on the thread's own row (rules 3 and 4). */
@Embeddable
class ThreadClock {

    @Enumerated(EnumType.STRING)
    private ThreadState state = ThreadState.SETTLED;

    @Column(name = "waiting_from")
    private @Nullable Instant waitingFrom;

    @Column(name = "promised_for")
    private @Nullable Instant promisedFor;

    @Column(name = "clock_from")
    private @Nullable Instant clockFrom;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    /** Counted by SQL, as what fails may not even be read. */
    @SuppressWarnings("UnusedVariable")
    private int attempts;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "retry_at")
    private @Nullable Instant retryAt;

    protected ThreadClock() {} // for JPA too

    /** A message awaits an answer from its delivery on; what is due now is what its author was promised. */
    void start(Optional<Instant> deliveredAt, SchoolCalendar calendar) {
        waitingFrom = deliveredAt.orElse(null);
        runFrom(deliveredAt, calendar);
        promisedFor = dueAt;
    }

    /** Runs afresh for the same message; what its author was promised stays. */
    void runFrom(Optional<Instant> from, SchoolCalendar calendar) {
        wentOn();
        clockFrom = from.orElse(null);
        dueAt = from.flatMap(calendar::dueAfter).orElse(null);
        state = dueAt == null ? ThreadState.TO_BE_CONFIRMED : ThreadState.WAITING;
    }

    /** It has run out, and there is no further step for which it could run. */
    void runOut() {
        wentOn();
        state = ThreadState.OVERDUE;
    }

    /** Nothing awaits an answer. */
    void stop() {
        wentOn();
        state = ThreadState.SETTLED;
        waitingFrom = null;
        promisedFor = null;
        clockFrom = null;
        dueAt = null;
    }

    /** What kept the timer from the thread, if anything, is past. */
    void wentOn() {
        attempts = 0;
        retryAt = null;
    }

    /**
     * Computes it again after the calendar changed, or time went on. What lies behind stays: a delivery, a start, a
     * promise whose time has come, an escalation. What has not begun by now begins at the next opening, and so does a
     * clock that began too long before the next open day to have a due time.
     *
     * @return whether the thread is due at another time than before
     */
    boolean followCalendar(SchoolCalendar calendar, Instant now) {
        if (state != ThreadState.WAITING && state != ThreadState.TO_BE_CONFIRMED) {
            return false;
        }
        var before = dueAt;
        boolean firstClock =
                Objects.equals(clockFrom, waitingFrom) || (promisedFor != null && promisedFor.equals(dueAt));
        waitingFrom = orNextOpening(waitingFrom, calendar, now);
        runFrom(startAgain(calendar, now), calendar);
        if (firstClock) {
            promisedFor = dueAt;
        } else if (promisedFor == null || promisedFor.isAfter(now)) {
            promisedFor =
                    Optional.ofNullable(waitingFrom).flatMap(calendar::dueAfter).orElse(null);
        }
        return !Objects.equals(before, dueAt);
    }

    private Optional<Instant> startAgain(SchoolCalendar calendar, Instant now) {
        var start = Optional.ofNullable(orNextOpening(clockFrom, calendar, now));
        return start.filter(begun -> calendar.dueAfter(begun).isPresent())
                .or(() -> calendar.nextOpening(now)
                        .filter(opening -> calendar.dueAfter(opening).isPresent()))
                .or(() -> start);
    }

    private static @Nullable Instant orNextOpening(@Nullable Instant begun, SchoolCalendar calendar, Instant now) {
        return begun == null || begun.isAfter(now) ? calendar.nextOpening(now).orElse(null) : begun;
    }

    /** Whether a message awaits an answer, also one that is not delivered yet. */
    boolean isWaiting() {
        return state != ThreadState.SETTLED;
    }

    boolean isToBeConfirmed() {
        return state == ThreadState.TO_BE_CONFIRMED;
    }

    /** Whether it runs and has come to its due time. */
    boolean isDue(Instant now) {
        return state == ThreadState.WAITING && dueAt != null && !dueAt.isAfter(now);
    }

    boolean isPromiseDue(Instant now) {
        return promisedFor != null && !promisedFor.isAfter(now);
    }

    /** By when the author of the earliest unanswered message was promised an answer. */
    Optional<Instant> promisedFor() {
        return Optional.ofNullable(promisedFor);
    }

    /** By when whoever has the thread now has to answer. */
    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** When the earliest unanswered message is delivered. */
    Optional<Instant> waitingFrom() {
        return Optional.ofNullable(waitingFrom);
    }

    /** From when on it has run; later than {@link #waitingFrom} after an escalation. */
    Optional<Instant> runsFrom() {
        return Optional.ofNullable(clockFrom);
    }

    /** As staff see it: none that has not begun by {@code now}. */
    ResponseClock forStaff(Instant now, Optional<Instant> answerReleasedAt) {
        return waitingFrom == null || waitingFrom.isAfter(now)
                ? new ResponseClock(ThreadState.SETTLED, Optional.empty(), Optional.empty(), answerReleasedAt)
                : new ResponseClock(state, promisedFor(), dueAt(), answerReleasedAt);
    }

    ResponseClock forFamily() {
        return new ResponseClock(state, promisedFor(), dueAt(), Optional.empty());
    }
}
