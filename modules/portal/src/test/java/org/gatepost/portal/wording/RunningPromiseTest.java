package org.gatepost.portal.wording;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.calendar.Promise;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.ResponseClock;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadState;
import org.gatepost.messaging.ThreadView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunningPromiseTest {

    private static final SchoolCalendar CALENDAR = SchoolCalendar.builder().build();

    @Test
    void the_earliest_unanswered_message_counts() {
        var thread = waitingUntil(
                "2026-11-16T10:00",
                entry(Entry.Kind.MESSAGE, "2026-11-10T09:00", false, false),
                entry(Entry.Kind.ANSWER, "2026-11-10T11:00", false, false),
                entry(Entry.Kind.MESSAGE, "2026-11-13T10:00", false, false),
                entry(Entry.Kind.MESSAGE, "2026-11-13T12:00", false, false));

        assertThat(RunningPromise.of(thread, CALENDAR).map(Promise::sentAt)).contains(at("2026-11-13T10:00"));
    }

    @Test
    void a_message_that_was_taken_back_and_an_answer_that_is_held_do_not_count() {
        var thread = waitingUntil(
                "2026-11-17T08:00",
                entry(Entry.Kind.MESSAGE, "2026-11-13T17:45", true, true),
                entry(Entry.Kind.MESSAGE, "2026-11-13T18:00", false, false),
                entry(Entry.Kind.ANSWER, "2026-11-13T19:00", true, false));

        assertThat(RunningPromise.of(thread, CALENDAR).map(Promise::sentAt)).contains(at("2026-11-13T18:00"));
    }

    @Test
    void there_is_none_where_the_parent_was_promised_something_else() {
        var thread = waitingUntil("2026-11-20T08:00", entry(Entry.Kind.MESSAGE, "2026-11-13T10:00", false, false));

        assertThat(RunningPromise.of(thread, CALENDAR)).isEmpty();
    }

    @Test
    void there_is_none_where_nothing_waits() {
        var clock = new ResponseClock(ThreadState.SETTLED, Optional.empty(), Optional.empty(), Optional.empty());
        var thread = thread(clock, entry(Entry.Kind.MESSAGE, "2026-11-13T10:00", false, false));

        assertThat(RunningPromise.of(thread, CALENDAR)).isEmpty();
    }

    private static ThreadView waitingUntil(String due, Entry... entries) {
        var clock =
                new ResponseClock(ThreadState.WAITING, Optional.of(at(due)), Optional.of(at(due)), Optional.empty());
        return thread(clock, entries);
    }

    private static ThreadView thread(ResponseClock clock, Entry... entries) {
        return new ThreadView(
                ThreadId.next(),
                PersonId.next(),
                PersonId.next(),
                Nature.LEARNING,
                "",
                clock,
                Set.of(),
                List.of(),
                List.of(entries),
                Set.of(),
                false);
    }

    private static Entry entry(Entry.Kind kind, String at, boolean held, boolean withdrawn) {
        return new Entry(
                EntryId.next(),
                kind,
                Optional.empty(),
                "x",
                Optional.empty(),
                Optional.empty(),
                at(at),
                Optional.empty(),
                Optional.empty(),
                held,
                withdrawn);
    }

    private static Instant at(String local) {
        return CALENDAR.instantOf(LocalDateTime.parse(local));
    }
}
