package org.gatepost.messaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.EntryId;
import org.jspecify.annotations.Nullable;

/** An entry of a thread. What was written stays; only when it is shown can still change, until it is shown. */
@Entity
@Table(schema = "messaging", name = "entry")
@NamedQuery(
        name = ThreadEntry.OF_THREADS,
        query = "select e from ThreadEntry e where e.thread in :threads order by e.at, e.step, e.ordinal")
@NamedQuery(name = ThreadEntry.NOT_SHOWN, query = """
                select e from ThreadEntry e
                where e.thread in :threads and (e.shownAt is null or e.shownAt > :now) and e.withdrawnAt is null
                order by e.at, e.step, e.ordinal""")
class ThreadEntry {

    static final String OF_THREADS = "ThreadEntry.ofThreads";
    static final String NOT_SHOWN = "ThreadEntry.notShown";

    /** What stops the response clock. */
    private static final Set<Kind> ANSWERS = EnumSet.of(
            Kind.ANSWER, Kind.ANSWERED_BY_PHONE, Kind.ANSWERED_IN_PERSON, Kind.CALL_BOOKED, Kind.NO_ANSWER_NEEDED);

    /** What is said among staff when a thread changes hands. */
    private static final Set<Kind> REASON_FOR_STAFF = EnumSet.of(Kind.HANDED_ON, Kind.HANDED_BACK);

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long ordinal;

    @Column(name = "school_id")
    private SchoolId school;

    @Column(name = "thread_id")
    private UUID thread;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "author_id")
    private @Nullable PersonId author;

    private String body;

    @Column(name = "about_id")
    private @Nullable PersonId about;

    /** Position of the step it is about, 0 if about none: what happens at one instant is sorted by it. */
    private int step;

    private Instant at;

    @Column(name = "shown_at")
    private @Nullable Instant shownAt;

    @Column(name = "names_time")
    private @Nullable Instant time;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected ThreadEntry() {} // for JPA

    private ThreadEntry(UUID id, ConcernThread thread, Kind kind, Instant now, @Nullable Instant shownAt, String body) {
        this.id = id;
        this.school = thread.school();
        this.thread = thread.key();
        this.kind = kind;
        this.at = now;
        this.shownAt = shownAt;
        this.body = body;
    }

    /** Something a person wrote; {@code shownAt} is empty if that is to be confirmed. */
    static ThreadEntry written(
            ConcernThread thread, Kind kind, PersonId author, String body, Instant now, Optional<Instant> shownAt) {
        var entry = new ThreadEntry(EntryId.next().value(), thread, kind, now, shownAt.orElse(null), body);
        entry.author = author;
        return entry;
    }

    /** Something that happened, for all to see at once. */
    static ThreadEntry happened(ConcernThread thread, Kind kind, Instant now) {
        return new ThreadEntry(RowIds.next(now), thread, kind, now, now, "");
    }

    ThreadEntry about(PersonId person) {
        about = person;
        return this;
    }

    ThreadEntry atStep(int position) {
        step = position;
        return this;
    }

    ThreadEntry naming(Optional<Instant> named) {
        time = named.orElse(null);
        return this;
    }

    EntryId id() {
        return new EntryId(id);
    }

    UUID thread() {
        return thread;
    }

    boolean isOf(SchoolId wanted) {
        return school.equals(wanted);
    }

    Optional<PersonId> author() {
        return Optional.ofNullable(author);
    }

    Instant at() {
        return at;
    }

    Optional<Instant> shownAt() {
        return Optional.ofNullable(shownAt);
    }

    boolean isMessage() {
        return kind == Kind.MESSAGE;
    }

    boolean isAnswer() {
        return ANSWERS.contains(kind);
    }

    boolean isMessageOrAnswer() {
        return kind == Kind.MESSAGE || kind == Kind.ANSWER;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isShown(Instant now) {
        return shownAt != null && !shownAt.isAfter(now);
    }

    boolean isWrittenBy(PersonId person) {
        return person.equals(author);
    }

    int length() {
        return body.codePointCount(0, body.length());
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /** The calendar changed before it was shown. */
    void showFrom(Optional<Instant> from) {
        shownAt = from.orElse(null);
    }

    /** Whether a parent sees it: their own at once, what staff write from its release on. */
    boolean isForFamily(Instant now) {
        return isMessage() || isShown(now);
    }

    /** Whether staff see it: a message from its delivery on, if it was not withdrawn. */
    boolean isForStaff(Instant now) {
        return !isMessage() || (isShown(now) && !isWithdrawn());
    }

    Entry forFamily(Instant now) {
        var text = REASON_FOR_STAFF.contains(kind) ? "" : body;
        return shown(text, Optional.ofNullable(about), now);
    }

    /** @param hidden of whom nothing is said */
    Entry forStaff(Instant now, Set<PersonId> hidden) {
        return shown(body, Optional.ofNullable(about).filter(person -> !hidden.contains(person)), now);
    }

    private Entry shown(String text, Optional<PersonId> person, Instant now) {
        return new Entry(
                id(),
                kind,
                Optional.ofNullable(author),
                text,
                person,
                step == 0 ? Optional.empty() : Optional.of(step),
                at,
                shownAt(),
                Optional.ofNullable(time),
                !isShown(now),
                isWithdrawn());
    }
}
