package org.gatepost.messaging.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Drafts;
import org.gatepost.messaging.EscalationBoard;
import org.gatepost.messaging.FlowCharts;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.SafeguardingReadings;
import org.gatepost.messaging.Sent;
import org.gatepost.messaging.ThreadSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules 11: who may open, write and read what; and that a post is one message (REL-IDEM-01). */
class AccessTest extends MessagingFixture {

    @Test
    void aThreadIsItsGuardiansAndNotTheOtherGuardians() {
        var thread = open(Nature.LEARNING).thread();

        assertThat(asMother(thread).id()).isEqualTo(thread);
        for (Actor other : new Actor[] {school.father, school.neighbour}) {
            assertThatThrownBy(() -> family().view(other, thread)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> concerns().write(other, thread, "me too", ClientMessageId.next()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> concerns().askAgain(other, thread)).isInstanceOf(NotFound.class);
            assertThat(family().mine(other, Cursor.atTheLatest()).items()).isEmpty();
        }
    }

    @Test
    void aMessageIsWithdrawnByItsAuthorAlone() {
        CLOCK.set("2026-11-10T19:00");
        var sent = open(Nature.LEARNING);

        assertThatThrownBy(() -> concerns().withdraw(school.father, sent.entry()))
                .isInstanceOf(NotFound.class);

        concerns().withdraw(school.mother, sent.entry());
    }

    @Test
    void nobodyWritesAboutAChildThatIsNotTheirs() {
        var concern = NewConcern.of(school.child, Nature.LEARNING, "Hello", ClientMessageId.next());

        assertThatThrownBy(() -> concerns().open(school.neighbour, concern)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> concerns().preview(school.neighbour, school.child, Nature.LEARNING, false))
                .isInstanceOf(NotFound.class);
        assertThat(concerns().open(school.father, concern).thread()).isNotNull();
    }

    @Test
    void aGuardianLosesTheThreadWithTheLinkAtOnce() {
        var thread = open(Nature.LEARNING).thread();

        school.endLink(school.mother);

        assertThatThrownBy(() -> asMother(thread)).isInstanceOf(NotFound.class);
        assertThat(family().mine(school.mother, Cursor.atTheLatest()).items()).isEmpty();
    }

    @Test
    void aGuardianLosesTheThreadWithARestrictionAtOnce() {
        var thread = open(Nature.LEARNING).thread();

        school.restrict(school.mother, school.child);

        assertThatThrownBy(() -> asMother(thread)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(thread)).isInstanceOf(NotFound.class);
    }

    @Test
    void staffOpenOnlyWhatWasPutBeforeThem() {
        var thread = open(Nature.LEARNING).thread();

        assertThat(asStaff(school.teacher, thread).entries()).hasSize(1);
        for (Actor other : new Actor[] {school.colleague, school.deputy, school.head, school.office}) {
            assertThatThrownBy(() -> asStaff(other, thread)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answer(other, thread)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> handOns().handOn(other, thread, other.person(), "mine", ClientMessageId.next()))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anotherSchoolDoesNotKnowTheThread() {
        var thread = open(Nature.LEARNING).thread();
        var elsewhere = new TestSchool(owner);
        var sameTeacher = new Actor(elsewhere.id, school.teacher.person(), Capacity.STAFF, school.teacher.duties());

        assertThatThrownBy(() -> asStaff(sameTeacher, thread)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> family().view(elsewhere.mother, thread)).isInstanceOf(NotFound.class);
        assertThat(asStaff(school.teacher, thread).id()).isEqualTo(thread);
    }

    @Test
    void aTeacherIsNotAskedAboutTheirOwnFamily() {
        var teacherAndParent = school.inTeam(school.staff("both@saltmarsh.example"), "TEACHER");
        school.guardian("Both@saltmarsh.example", school.child);

        var thread = open(Nature.LEARNING).thread();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher));
        assertThatThrownBy(() -> asStaff(teacherAndParent, thread)).isInstanceOf(NotFound.class);
        assertThat(handOns().targets(school.teacher, thread)).doesNotContain(teacherAndParent.person());
    }

    @Test
    void aThreadIsLostToAMemberOfStaffWhoTurnsOutToBeOfTheFamily() {
        var both = school.inTeam(school.staff("both@saltmarsh.example"), "TEACHER");
        var thread = open(Nature.LEARNING).thread();
        assertThat(asStaff(both, thread).id()).isEqualTo(thread);

        school.guardian("both@saltmarsh.example", school.child);

        assertThatThrownBy(() -> asStaff(both, thread)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(both, thread)).isInstanceOf(NotFound.class);
        assertThat(hasInInbox(both, thread)).isFalse();
    }

    @Test
    void theSafeguardingLeadReadsNothingOfTheirOwnFamily() {
        var thread = open(Nature.LEARNING).thread();
        school.run(
                "update directory.person set email = 'lead@saltmarsh.example' where id in (?, ?)",
                school.safeguardingLead.person().value(),
                school.father.person().value());

        assertThatThrownBy(
                        () -> gatepost.get(SafeguardingReadings.class).read(school.safeguardingLead, thread, "a worry"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void guardiansHaveNoStaffOperationsAndStaffNoGuardians() {
        var thread = open(Nature.LEARNING).thread();

        assertThatThrownBy(() -> answer(school.mother, thread)).isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> inbox().waiting(school.mother, Cursor.atTheEarliest()))
                .isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> family().view(school.teacher, thread)).isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> gatepost.get(EscalationBoard.class).waiting(school.teacher, Cursor.atTheEarliest()))
                .isInstanceOf(NotOnDuty.class);
    }

    @Test
    void theSafeguardingLeadReadsForAPurposeAndTheHeadSeesThat() {
        var thread = open(Nature.LEARNING).thread();
        var readings = gatepost.get(SafeguardingReadings.class);
        assertThatThrownBy(() -> asStaff(school.safeguardingLead, thread)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> readings.read(school.safeguardingLead, thread, " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> readings.read(school.head, thread, "curious")).isInstanceOf(NotOnDuty.class);

        assertThat(readings.read(school.safeguardingLead, thread, "a worry at pick-up")
                        .entries())
                .hasSize(1);

        assertThat(readings.readings(school.head, Cursor.atTheLatest()).items())
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.reader()).isEqualTo(school.safeguardingLead.person());
                    assertThat(reading.purpose()).isEqualTo("a worry at pick-up");
                });
        assertThat(school.count(
                        "select count(*) from audit.entry where school_id = ? and act = 'messaging.readForSafeguarding'",
                        school.id.value()))
                .isEqualTo(1);
    }

    /** Rules 12, LEAD-1: every look at what is with somebody else, once for each thread and day. */
    @Test
    void aLeadersVisitIsAuditedOnceADay() {
        var thread = open(Nature.LEARNING).thread();
        handOns().handOn(school.teacher, thread, school.deputy.person(), "Yours.", ClientMessageId.next());
        asStaff(school.deputy, thread);
        assertThat(visits()).isZero();
        handOns().handOn(school.deputy, thread, school.teacher.person(), "Yours after all.", ClientMessageId.next());
        CLOCK.set(WEDNESDAY);

        asStaff(school.deputy, thread);
        asStaff(school.deputy, thread);
        asStaff(school.teacher, thread);

        assertThat(visits()).isEqualTo(1);
        CLOCK.set(THURSDAY);
        asStaff(school.deputy, thread);
        assertThat(visits()).isEqualTo(2);
    }

    private long visits() {
        return school.count(
                "select count(*) from audit.entry where school_id = ? and act = 'messaging.readByLeader'",
                school.id.value());
    }

    @Test
    void aRefusalIsAudited() {
        var thread = open(Nature.LEARNING).thread();
        assertThatThrownBy(() -> asStaff(school.head, thread)).isInstanceOf(NotFound.class);

        assertThat(school.count(
                        "select count(*) from audit.entry where school_id = ? and act = 'refused'", school.id.value()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "'   ', empty",
        "'\u00a0\u200b', empty",
        "'a\u0000b', controlCharacters",
        "'a\u001bb', controlCharacters"
    })
    void refusesATextThatIsNoMessage(String body, String what) {
        assertThatThrownBy(() -> concerns()
                        .open(
                                school.mother,
                                NewConcern.of(school.child, Nature.LEARNING, body, ClientMessageId.next())))
                .isInstanceOfSatisfying(InvalidInput.class, e -> {
                    assertThat(e.field()).isEqualTo("body");
                    assertThat(e.code()).isEqualTo("messaging.body." + what);
                });
    }

    @Test
    void takesTwentyThousandCharactersAndNotOneMore() {
        var longest = "\uD83D\uDE00".repeat(20_000);
        concerns().open(school.mother, NewConcern.of(school.child, Nature.LEARNING, longest, ClientMessageId.next()));

        assertThatThrownBy(() -> concerns()
                        .open(
                                school.mother,
                                NewConcern.of(school.child, Nature.LEARNING, longest + "!", ClientMessageId.next())))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo("messaging.body.tooLong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "#{7*7}", "line\none", "tab\there"})
    void keepsMarkupAsTheTextItIs(String body) {
        var sent = concerns()
                .open(school.mother, NewConcern.of(school.child, Nature.LEARNING, body, ClientMessageId.next()));

        assertThat(asMother(sent.thread()).entries().get(0).text()).isEqualTo(body);
    }

    @Test
    void wantsTheNameOfWhomAConcernAboutStaffIsAbout() {
        assertThatThrownBy(() -> concerns()
                        .open(
                                school.mother,
                                new NewConcern(
                                        school.child, Nature.STAFF, "Hello", ClientMessageId.next(), " ", false)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("namedStaff"));
    }

    @Test
    void aRepeatedPostIsOneMessage() {
        var concern = NewConcern.of(school.child, Nature.LEARNING, "Hello", ClientMessageId.next());
        var first = concerns().open(school.mother, concern);
        CLOCK.set("2026-11-10T12:00");
        assertThat(concerns().open(school.mother, concern)).isEqualTo(first);

        var key = ClientMessageId.next();
        var written = concerns().write(school.mother, first.thread(), "More", key);
        assertThat(concerns().write(school.mother, first.thread(), "More", key)).isEqualTo(written);
        var answered = answers().answer(school.teacher, first.thread(), "Yes", key);
        assertThat(answers().answer(school.teacher, first.thread(), "Yes", key)).isEqualTo(answered);

        assertThat(asMother(first.thread()).entries()).hasSize(3);
    }

    @Test
    void postsAtTheSameMomentAreOneMessage() throws Exception {
        var concern = NewConcern.of(school.child, Nature.LEARNING, "Hello", ClientMessageId.next());
        var browsers = Executors.newFixedThreadPool(6);
        try {
            var posts = IntStream.range(0, 6)
                    .<Callable<Sent>>mapToObj(i -> () -> concerns().open(school.mother, concern))
                    .toList();
            var results = browsers.invokeAll(posts);

            assertThat(results)
                    .extracting(sent -> sent.get().thread())
                    .containsOnly(results.get(0).get().thread());
        } finally {
            browsers.shutdownNow();
        }
        assertThat(family().mine(school.mother, Cursor.atTheLatest()).items()).hasSize(1);
    }

    @Test
    void pagesHaveEveryThreadOnce() {
        for (int i = 0; i < 53; i++) {
            open(Nature.LEARNING);
        }

        var first = inbox().waiting(school.teacher, Cursor.atTheEarliest());
        var second = inbox().waiting(
                        school.teacher, Cursor.parse(first.next().orElseThrow().toString()));

        assertThat(first.items()).hasSize(50);
        assertThat(second.items())
                .hasSize(3)
                .extracting(ThreadSummary::id)
                .doesNotContainAnyElementsOf(
                        first.items().stream().map(ThreadSummary::id).toList());
        assertThat(second.next()).isEmpty();
        var mine = family().mine(school.mother, Cursor.atTheLatest());
        assertThat(family().mine(school.mother, mine.next().orElseThrow()).items())
                .hasSize(3);
    }

    @Test
    void aColumnOfTheChartIsTheSchoolsToChange() {
        var charts = gatepost.get(FlowCharts.class);
        var column = charts.column(school.head, Nature.SEND);

        charts.change(school.head, Nature.SEND, column.subList(0, 2));

        assertThat(charts.column(school.mother, Nature.SEND)).hasSize(2);
        assertThat(charts.column(school.mother, Nature.LEARNING)).hasSize(4);
        assertThatThrownBy(() -> charts.change(school.head, Nature.SEND, column.subList(1, 2)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> charts.change(school.teacher, Nature.SEND, column))
                .isInstanceOf(NotOnDuty.class);
    }

    @Test
    void draftsAreKeptPerPersonAndForm() {
        var drafts = gatepost.get(Drafts.class);
        drafts.save(school.mother, "concern", "Half a sen");
        drafts.save(school.mother, "concern", "Half a sentence");

        assertThat(drafts.find(school.mother, "concern")).contains("Half a sentence");
        assertThat(drafts.find(school.father, "concern")).isEmpty();
        drafts.discard(school.mother, "concern");
        assertThat(drafts.find(school.mother, "concern")).isEmpty();
    }

    @Test
    void aCursorThatNobodyGaveOutIsRefused() {
        assertThatThrownBy(() -> Cursor.parse("tomorrow")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.parse("2026-11-10T10:00:00Z_x")).isInstanceOf(InvalidInput.class);
    }
}
