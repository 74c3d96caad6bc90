package org.gatepost.portal.wording;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Channel;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.PathStep;
import org.gatepost.messaging.ResponseClock;
import org.gatepost.messaging.ThreadState;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadWordsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final PersonId PARENT = PersonId.next();
    private static final PersonId TEACHER = PersonId.next();
    private static final PersonId DEPUTY = PersonId.next();
    private static final Texts TEXTS = Texts.in(Tongue.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAITING         | 2026-11-10T11:00 |                  | soon    | Due today, 11:00 am (2 hours left)
            WAITING         | 2026-11-10T13:00 |                  | soon    | Due today, 1:00 pm (4 hours left)
            WAITING         | 2026-11-10T13:01 |                  | due     | Due today, 1:01 pm (4 hours left)
            WAITING         | 2026-11-11T09:00 |                  | due     | Due tomorrow, 9:00 am (24 hours left)
            WAITING         | 2026-11-10T09:00 |                  | overdue | Overdue since today, 9:00 am
            OVERDUE         | 2026-11-05T09:00 |                  | overdue | Overdue since Thursday 5 November, 9:00 am
            WAITING         | 2026-11-05T09:00 | 2026-11-11T08:00 | held    | An answer is held until Wednesday 11 November, 8:00 am
            TO_BE_CONFIRMED |                  |                  | open    | Due time to be confirmed
            SETTLED         |                  |                  | settled | Answered
            """)
    void staff_read_what_is_due_and_the_time_left(
            ThreadState state, String due, String released, String style, String said) {
        var clock = new ResponseClock(state, Optional.empty(), at(due), at(released));

        assertThat(words(TEACHER).forStaff(clock)).isEqualTo(new Badge(style, said, said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAITING         | 2026-11-10T10:00 | 2026-11-10T10:00 | due     | With Thea Alder. An answer is due by Tuesday 10 November, 10:00 am.
            WAITING         | 2026-11-10T09:00 | 2026-11-11T09:00 | overdue | Not answered by Tuesday 10 November, 9:00 am. It has moved on to Thea Alder. An answer is now due by Wednesday 11 November, 9:00 am.
            WAITING         | 2026-11-10T09:00 | 2026-11-10T09:00 | overdue | Not answered by Tuesday 10 November, 9:00 am. It is with Thea Alder, and moves on to the next person now.
            OVERDUE         | 2026-11-05T09:00 | 2026-11-06T09:00 | overdue | Not answered by Thursday 5 November, 9:00 am. It is with Thea Alder and marked overdue.
            TO_BE_CONFIRMED |                  |                  | open    | With Thea Alder. An answer is due by a time to be confirmed.
            SETTLED         |                  |                  | settled | Answered. Nothing is waiting.
            """)
    void parents_read_who_has_it_and_by_when_they_have_an_answer(
            ThreadState state, String promised, String due, String style, String said) {
        var clock = new ResponseClock(state, at(promised), at(due), Optional.empty());

        assertThat(words(PARENT).forFamily(clock, Set.of(TEACHER)))
                .extracting(Badge::style, Badge::words)
                .containsExactly(style, said);
    }

    @Test
    void saysBesideTheBadgeWhatTheBadgeLeavesOut() {
        var said = words(PARENT);

        assertThat(said.besides(new Badge("due", "Answer by today", "…"), Set.of(TEACHER)))
                .contains("Thea Alder")
                .doesNotContain("…");
        assertThat(said.besides(new Badge("due", "Answer by today", "Nobody has it"), Set.of()))
                .isEqualTo("Nobody has it");
        assertThat(said.besides(new Badge("settled", "Answered", "Answered."), Set.of(TEACHER)))
                .isEmpty();
        assertThat(said.besides(new Badge("overdue", "Late", "Not answered"), Set.of(TEACHER)))
                .isEqualTo("Not answered");
    }

    @Test
    void parents_never_read_that_an_answer_is_held() {
        var held = new ResponseClock(
                ThreadState.WAITING, at("2026-11-10T10:00"), at("2026-11-10T10:00"), at("2026-11-10T10:00"));
        var waiting = new ResponseClock(
                ThreadState.WAITING, at("2026-11-10T10:00"), at("2026-11-10T10:00"), Optional.empty());

        assertThat(words(PARENT).forFamily(held, Set.of(TEACHER)))
                .isEqualTo(words(PARENT).forFamily(waiting, Set.of(TEACHER)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WAITING         | 2026-11-10T10:00 | 2026-11-10T10:00 | Nobody has it yet. We have told the office. An answer is due by Tuesday 10 November, 10:00 am.
            WAITING         | 2026-11-10T09:00 | 2026-11-11T09:00 | Not answered by Tuesday 10 November, 9:00 am. Nobody has it now. We have told the office.
            WAITING         | 2026-11-10T09:00 | 2026-11-10T09:00 | Not answered by Tuesday 10 November, 9:00 am. Nobody has it now. We have told the office.
            OVERDUE         | 2026-11-05T09:00 | 2026-11-06T09:00 | Not answered by Thursday 5 November, 9:00 am. Nobody has it now. We have told the office.
            TO_BE_CONFIRMED |                  |                  | Nobody has it yet. We have told the office. An answer is due by a time to be confirmed.
            SETTLED         |                  |                  | Answered. Nothing is waiting.
            """)
    void a_thread_that_nobody_has_is_said_to_be_so(ThreadState state, String promised, String due, String said) {
        var clock = new ResponseClock(state, at(promised), at(due), Optional.empty());

        assertThat(words(PARENT).forFamily(clock, Set.of()).words()).isEqualTo(said);
    }

    @Test
    void the_path_says_for_each_step_who_how_and_where_it_stands() {
        var rows = words(PARENT)
                .path(List.of(
                        step(
                                1,
                                Channel.MESSAGE,
                                Duty.CLASS_TEACHER,
                                PathStep.State.REACHED,
                                "2026-11-05T09:00",
                                TEACHER),
                        step(
                                2,
                                Channel.MEETING,
                                Duty.CLASS_TEACHER,
                                PathStep.State.PASSED_OVER_SAME_HOLDERS,
                                "",
                                TEACHER),
                        step(3, Channel.APPOINTMENT, Duty.DEPUTY, PathStep.State.REACHED, "2026-11-06T09:00", DEPUTY),
                        new PathStep(
                                4,
                                Channel.APPOINTMENT_THROUGH_OFFICE,
                                Set.of(Duty.DEPUTY, Duty.HEAD),
                                PathStep.State.AHEAD,
                                Optional.empty(),
                                Set.of())));

        assertThat(rows)
                .containsExactly(
                        new StepRow(
                                1,
                                "Class teacher: Thea Alder",
                                "by message",
                                "had it from Thursday 5 November, 9:00 am",
                                false,
                                false),
                        new StepRow(
                                2,
                                "Class teacher: Thea Alder",
                                "a meeting",
                                "skipped: the same people as the step before",
                                false,
                                true),
                        new StepRow(
                                3,
                                "Deputy head: Noor Beck",
                                "by appointment",
                                "has it now, since Friday 6 November, 9:00 am",
                                true,
                                false),
                        new StepRow(
                                4,
                                "Deputy head or headteacher",
                                "by appointment through the office",
                                "next, if there is no answer",
                                false,
                                false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-10T09:00 | has it now, since Tuesday 10 November, 9:00 am
            2026-11-11T08:00 | gets it first
                             | gets it first
            """)
    void nobody_has_a_thread_before_it_is_delivered(String delivered, String said) {
        var rows = words(PARENT)
                .path(List.of(new PathStep(
                        1,
                        Channel.MESSAGE,
                        Set.of(Duty.CLASS_TEACHER),
                        PathStep.State.REACHED,
                        at(delivered),
                        Set.of(TEACHER))));

        assertThat(rows).extracting(StepRow::state).containsExactly(said);
    }

    @Test
    void before_anything_is_written_the_first_step_that_is_not_passed_over_gets_it_first() {
        var rows = words(PARENT)
                .pathAhead(List.of(
                        step(1, Channel.MESSAGE, Duty.CLASS_TEACHER, PathStep.State.PASSED_OVER_NO_HOLDER, "", TEACHER),
                        step(2, Channel.MESSAGE, Duty.PASTORAL_LEAD, PathStep.State.AHEAD, "", TEACHER),
                        step(3, Channel.APPOINTMENT, Duty.DEPUTY, PathStep.State.AHEAD, "", DEPUTY)));

        assertThat(rows)
                .extracting(StepRow::state)
                .containsExactly(
                        "skipped: nobody has this role now, and we have told the office",
                        "gets it first",
                        "next, if there is no answer");
    }

    @ParameterizedTest
    @EnumSource(Entry.Kind.class)
    void every_kind_of_entry_has_a_heading_without_gaps(Entry.Kind kind) {
        var row = rowOf(entry(kind, "x", false, false));

        assertThat(row.heading()).isNotBlank().doesNotContain("{", "}");
    }

    @Test
    void what_somebody_typed_is_never_read_as_a_pattern() {
        var row = rowOf(entry(Entry.Kind.MESSAGE, "{0} #{1+1} ${2} <b>", false, false));

        assertThat(row.text()).isEqualTo("{0} #{1+1} ${2} <b>");
    }

    @Test
    void only_ones_own_undelivered_message_can_be_taken_back() {
        assertThat(rowOf(entry(Entry.Kind.MESSAGE, "x", true, false)).withdrawable())
                .isTrue();
        assertThat(rowOf(entry(Entry.Kind.MESSAGE, "x", false, false)).withdrawable())
                .isFalse();
        assertThat(rowOf(entry(Entry.Kind.MESSAGE, "x", true, true)).withdrawable())
                .isFalse();
        assertThat(rowOf(entry(Entry.Kind.ANSWER, "x", true, false)).withdrawable())
                .isFalse();
    }

    @Test
    void what_is_held_says_until_when() {
        assertThat(rowOf(entry(Entry.Kind.MESSAGE, "x", true, false)).note())
                .isEqualTo("Not delivered yet. The school gets it on Wednesday 11 November, 8:00 am.");
        assertThat(rowOf(entry(Entry.Kind.ANSWER, "x", true, false)).note())
                .isEqualTo("Held until Wednesday 11 November, 8:00 am. The parent does not see it before then.");
    }

    @Test
    void what_is_held_until_nobody_knows_when_says_so() {
        assertThat(rowOf(entry(Entry.Kind.MESSAGE, "x", Optional.empty())).note())
                .isEqualTo("Not delivered yet. When the school gets it is to be confirmed.");
        assertThat(rowOf(entry(Entry.Kind.ANSWER, "x", Optional.empty())).note())
                .isEqualTo("Held. When the parent sees it is to be confirmed.");
    }

    @Test
    void every_nature_duty_and_channel_has_a_name() {
        assertThat(Nature.values()).allMatch(nature -> TEXTS.knows("nature." + nature + ".explained"));
        assertThat(Duty.values()).allMatch(duty -> TEXTS.knows("duty." + duty));
        assertThat(Channel.values()).allMatch(channel -> TEXTS.knows("path.channel." + channel));
    }

    private static EntryRow rowOf(Entry entry) {
        return words(PARENT).entries(List.of(entry), List.of(), true).get(0);
    }

    private static Entry entry(Entry.Kind kind, String text, boolean held, boolean withdrawn) {
        return entry(kind, text, at("2026-11-11T08:00"), held, withdrawn);
    }

    /** Held until {@code shownAt}. */
    private static Entry entry(Entry.Kind kind, String text, Optional<Instant> shownAt) {
        return entry(kind, text, shownAt, true, false);
    }

    private static Entry entry(
            Entry.Kind kind, String text, Optional<Instant> shownAt, boolean held, boolean withdrawn) {
        return new Entry(
                EntryId.next(),
                kind,
                Optional.of(PARENT),
                text,
                Optional.of(DEPUTY),
                Optional.of(3),
                at("2026-11-10T08:59").orElseThrow(),
                shownAt,
                at("2026-11-12T15:30"),
                held,
                withdrawn);
    }

    private static PathStep step(
            int position, Channel channel, Duty duty, PathStep.State state, String since, PersonId holder) {
        return new PathStep(
                position, channel, Set.of(duty), state, since.isEmpty() ? Optional.empty() : at(since), Set.of(holder));
    }

    private static ThreadWords words(PersonId reader) {
        SchoolTimes times = new SchoolTimes(LONDON, at("2026-11-10T09:00").orElseThrow(), TEXTS);
        return new ThreadWords(TEXTS, times, Map.of(TEACHER, "Thea Alder", DEPUTY, "Noor Beck"), reader);
    }

    private static Optional<Instant> at(String local) {
        return Optional.ofNullable(local)
                .map(text -> LocalDateTime.parse(text).atZone(LONDON).toInstant());
    }
}
