package org.gatepost.messaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.ResponseClock;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadState;
import org.jspecify.annotations.Nullable;

/** One concern of one guardian about one child, with the response clock that runs in it (rules 3 and 4). */
@Entity
@Table(schema = "messaging", name = "thread")
class ConcernThread {

    /** Stands for a release that is to be confirmed; later than every time that is compared with it. */
    static final Instant UNKNOWN_RELEASE = Cursor.END_OF_TIME;

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    @Version
    private long version;

    @Column(name = "child_id")
    private PersonId child;

    @Column(name = "guardian_id")
    private PersonId guardian;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    @Column(name = "named_staff")
    private String namedStaff;

    @Column(name = "about_office")
    private boolean aboutOffice;

    @Column(name = "office_first")
    private boolean officeFirst;

    @Column(name = "concerned_chosen")
    private boolean concernedChosen;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "shown_from")
    private @Nullable Instant shownFrom;

    @Enumerated(EnumType.STRING)
    private ThreadState state;

    private int step;

    @Column(name = "step_since")
    private Instant stepSince;

    private boolean further;

    @Column(name = "waiting_from")
    private @Nullable Instant waitingFrom;

    @Column(name = "promised_for")
    private @Nullable Instant promisedFor;

    @Column(name = "clock_from")
    private @Nullable Instant clockFrom;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "release_at")
    private @Nullable Instant releaseAt;

    /** Counted by SQL, as what fails may not even be read. */
    @SuppressWarnings("UnusedVariable")
    private int attempts;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "retry_at")
    private @Nullable Instant retryAt;

    @Column(name = "asked_again_on")
    private @Nullable LocalDate askedAgainOn;

    @SuppressWarnings("NullAway.Init")
    protected ConcernThread() {} // for JPA

    ConcernThread(Actor author, NewConcern concern, Instant now) {
        this.id = ThreadId.next().value();
        this.school = author.school();
        this.child = concern.child();
        this.guardian = author.person();
        this.nature = concern.nature();
        this.namedStaff = concern.namedStaff();
        this.aboutOffice = concern.aboutTheOffice();
        this.concernedChosen = concern.nature() != Nature.STAFF;
        this.openedAt = now;
        this.state = ThreadState.SETTLED;
        this.stepSince = now;
    }

    /** It goes to the office before the column of its nature (rules 6). */
    void officeReadsFirst() {
        officeFirst = true;
    }

    /** A message is there that awaits an answer; the clock starts when it is delivered. */
    void startWaiting(Optional<Instant> deliveredAt, SchoolCalendar calendar) {
        waitingFrom = deliveredAt.orElse(null);
        askedAgainOn = null;
        further = false;
        startClock(deliveredAt, calendar);
        promisedFor = dueAt;
    }

    /** It came to a further step, with a fresh clock from now or, when closed, from the next opening; never earlier. */
    void comeTo(int position, Instant now, SchoolCalendar calendar) {
        if (position <= step) {
            throw new IllegalStateException(
                    "thread " + id + " is at step " + step + " already, not before " + position);
        }
        further = true;
        step = position;
        stepSince = now;
        startClock(calendar.nextOpening(now), calendar);
    }

    /** The first step it is put before, or none that anybody holds. */
    void beginAt(int position) {
        step = position;
    }

    /** The last step's clock has run out. */
    void markOverdue() {
        wentOn();
        state = ThreadState.OVERDUE;
        if (!further && clockFrom != null) {
            stepSince = clockFrom; // it waited here from the start of this clock on
        }
        further = true;
    }

    private void startClock(Optional<Instant> from, SchoolCalendar calendar) {
        wentOn();
        clockFrom = from.orElse(null);
        dueAt = from.flatMap(calendar::dueAfter).orElse(null);
        state = dueAt == null ? ThreadState.TO_BE_CONFIRMED : ThreadState.WAITING;
    }

    /** What kept the timer from it, if anything, is past. */
    private void wentOn() {
        attempts = 0;
        retryAt = null;
    }

    /** Nothing in it awaits an answer. */
    void settle() {
        wentOn();
        state = ThreadState.SETTLED;
        waitingFrom = null;
        promisedFor = null;
        clockFrom = null;
        dueAt = null;
    }

    /** An answer was written that is released later. */
    void holdAnswerUntil(Optional<Instant> release) {
        var at = release.orElse(UNKNOWN_RELEASE);
        if (releaseAt == null || at.isBefore(releaseAt)) {
            releaseAt = at;
        }
    }

    /** The calendar changed before what is held was released. */
    void moveReleaseTo(Optional<Instant> release) {
        releaseAt = release.orElse(UNKNOWN_RELEASE);
    }

    /** No answer is held any more. */
    void releaseAnswers() {
        wentOn();
        releaseAt = null;
    }

    /** When the first message still there is delivered; before that the thread does not exist for staff. */
    void showFrom(Optional<Instant> from) {
        shownFrom = from.orElse(null);
    }

    /**
     * Computes the clock again after the calendar changed, or time went on. What lies behind stays: a delivery, a start,
     * a promise whose time has come, an escalation. What has not begun by now begins at the next opening, and so does a
     * clock that began too long before the next open day to have a due time.
     *
     * @return whether it is due at another time than before
     */
    boolean followCalendar(SchoolCalendar calendar, Instant now) {
        if (state != ThreadState.WAITING && state != ThreadState.TO_BE_CONFIRMED) {
            return false;
        }
        var before = dueAt;
        boolean firstClock =
                Objects.equals(clockFrom, waitingFrom) || (promisedFor != null && promisedFor.equals(dueAt));
        waitingFrom = orNextOpening(waitingFrom, calendar, now);
        startClock(startAgain(calendar, now), calendar);
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

    /** The parent asked again on that open day. */
    void askedAgain(LocalDate day) {
        askedAgainOn = day;
    }

    void chooseConcerned() {
        concernedChosen = true;
    }

    ThreadId id() {
        return new ThreadId(id);
    }

    UUID key() {
        return id;
    }

    SchoolId school() {
        return school;
    }

    PersonId child() {
        return child;
    }

    PersonId guardian() {
        return guardian;
    }

    Nature nature() {
        return nature;
    }

    String namedStaff() {
        return namedStaff;
    }

    boolean isAboutOffice() {
        return aboutOffice;
    }

    boolean isOfficeFirst() {
        return officeFirst;
    }

    /** Whether it may be opened by others than those who choose the person concerned. */
    boolean isConcernedChosen() {
        return concernedChosen;
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean isShown(Instant now) {
        return shownFrom != null && !shownFrom.isAfter(now);
    }

    boolean hasShownTime() {
        return shownFrom != null;
    }

    int step() {
        return step;
    }

    /** Whether, with what waits now, it came to a further step, or stays at the last though its clock ran out. */
    boolean hasGoneFurther() {
        return further;
    }

    Instant stepSince() {
        return stepSince;
    }

    boolean isWaiting() {
        return state != ThreadState.SETTLED;
    }

    boolean isToBeConfirmed() {
        return state == ThreadState.TO_BE_CONFIRMED;
    }

    /** Whether its clock has run out and no answer stops it at the same instant or before. */
    boolean isToEscalate(Instant now) {
        return state == ThreadState.WAITING && dueAt != null && !dueAt.isAfter(now) && !hasAnswerToRelease(now);
    }

    boolean hasAnswerToRelease(Instant now) {
        return releaseAt != null && !releaseAt.isAfter(now);
    }

    boolean isPromiseDue(Instant now) {
        return promisedFor != null && !promisedFor.isAfter(now);
    }

    boolean wasAskedAgainOn(LocalDate day) {
        return askedAgainOn != null && !askedAgainOn.isBefore(day);
    }

    Optional<Instant> promisedFor() {
        return Optional.ofNullable(promisedFor);
    }

    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    Optional<Instant> waitingFrom() {
        return Optional.ofNullable(waitingFrom);
    }

    /** The clock as staff see it: none that has not begun by {@code now}, but the release of what they hold. */
    ResponseClock clockForStaff(Instant now) {
        var release = Optional.ofNullable(releaseAt).filter(at -> at.isBefore(UNKNOWN_RELEASE));
        return waitingFrom == null || waitingFrom.isAfter(now)
                ? new ResponseClock(ThreadState.SETTLED, Optional.empty(), Optional.empty(), release)
                : new ResponseClock(state, promisedFor(), dueAt(), release);
    }

    ResponseClock clockForFamily() {
        return new ResponseClock(state, promisedFor(), dueAt(), Optional.empty());
    }

    /** The place of this thread in a list by due time. */
    Cursor byDueTime() {
        return new Cursor(dueAt().orElse(Cursor.END_OF_TIME), id);
    }

    Cursor byOpening() {
        return new Cursor(openedAt, id);
    }

    Cursor byStep() {
        return new Cursor(stepSince, id);
    }
}
