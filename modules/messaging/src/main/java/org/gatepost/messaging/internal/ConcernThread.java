package org.gatepost.messaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** One concern of one guardian about one child, and how far it has come along its column (rules 3 and 4). */
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

    @Embedded
    private ThreadClock clock = new ThreadClock();

    private int step;

    @Column(name = "step_since")
    private Instant stepSince;

    private boolean further;

    @Column(name = "release_at")
    private @Nullable Instant releaseAt;

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
        this.stepSince = now;
    }

    /** It goes to the office before the column of its nature (rules 6). */
    void officeReadsFirst() {
        officeFirst = true;
    }

    /** A message is there that awaits an answer; the clock starts when it is delivered. */
    void startWaiting(Optional<Instant> deliveredAt, SchoolCalendar calendar) {
        askedAgainOn = null;
        further = false;
        clock.start(deliveredAt, calendar);
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
        clock.runFrom(calendar.nextOpening(now), calendar);
    }

    /** The first step it is put before, or none that anybody holds. */
    void beginAt(int position) {
        step = position;
    }

    /** The last step's clock has run out. */
    void markOverdue() {
        clock.runOut();
        if (!further) {
            clock.runsFrom().ifPresent(from -> stepSince = from); // it waited here from the start of this clock on
        }
        further = true;
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
        clock.wentOn();
        releaseAt = null;
    }

    /** When the first message still there is delivered; before that the thread does not exist for staff. */
    void showFrom(Optional<Instant> from) {
        shownFrom = from.orElse(null);
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

    /** From when those before whom it was put at {@code instant} see it; empty while its delivery is to be confirmed. */
    Optional<Instant> seenFrom(Instant instant) {
        return Optional.ofNullable(shownFrom).map(from -> from.isAfter(instant) ? from : instant);
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

    /** Whether its clock has run out and no answer stops it at the same instant or before. */
    boolean isToEscalate(Instant now) {
        return clock.isDue(now) && !hasAnswerToRelease(now);
    }

    boolean hasAnswerToRelease(Instant now) {
        return releaseAt != null && !releaseAt.isAfter(now);
    }

    boolean wasAskedAgainOn(LocalDate day) {
        return askedAgainOn != null && !askedAgainOn.isBefore(day);
    }

    ThreadClock clock() {
        return clock;
    }

    /** The clock as staff see it, with the release of what they hold. */
    ResponseClock clockForStaff(Instant now) {
        return clock.forStaff(now, Optional.ofNullable(releaseAt).filter(at -> at.isBefore(UNKNOWN_RELEASE)));
    }

    /** The place of this thread in a list by due time. */
    Cursor byDueTime() {
        return new Cursor(clock.dueAt().orElse(Cursor.END_OF_TIME), id);
    }

    Cursor byOpening() {
        return new Cursor(openedAt, id);
    }

    Cursor byStep() {
        return new Cursor(stepSince, id);
    }
}
