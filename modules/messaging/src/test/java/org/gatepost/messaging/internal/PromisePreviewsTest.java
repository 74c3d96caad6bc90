package org.gatepost.messaging.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.MovedPromises;
import org.gatepost.messaging.MovedPromises.Shift;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.PromisePreviews;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules 3: what would move is told before a change of the calendar is decided, and nothing has changed then. */
class PromisePreviewsTest extends MessagingFixture {

    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 11);
    private static final DayOverride SNOW = DayOverride.closed(TOMORROW, "snow");
    private static final ImportedDay TRAINING =
            new ImportedDay(TOMORROW, ImportedDay.Kind.CLOSED, Optional.empty(), "Training day");

    @Test
    void saysHowManyAnswersMoveFromWhenToWhen() {
        open(Nature.LEARNING);
        open(Nature.LEARNING);
        CLOCK.set("2026-11-10T11:00");
        open(Nature.LEARNING);

        assertThat(previews().ifDecided(school.office, SNOW))
                .isEqualTo(new MovedPromises(
                        3,
                        List.of(
                                new Shift(at("2026-11-11T10:00"), at("2026-11-12T10:00"), 2),
                                new Shift(at("2026-11-11T11:00"), at("2026-11-12T11:00"), 1))));
    }

    @Test
    void changesNothing() {
        var thread = open(Nature.LEARNING).thread();

        previews().ifDecided(school.head, SNOW);

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-11T10:00"));
        assertThat(asMother(thread).entries()).extracting("kind").doesNotContain(Kind.PROMISE_CHANGED);
        assertThat(gatepost.get(SchoolCalendars.class).overridesFrom(school.head, TOMORROW))
                .isEmpty();
    }

    @Test
    void comesTrueWhenItIsDecided() {
        var thread = open(Nature.LEARNING).thread();
        var shift = previews().ifDecided(school.deputy, SNOW).shifts().get(0);

        gatepost.get(SchoolCalendars.class).override(school.deputy, SNOW);

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(shift.to());
    }

    @Test
    void saysWhatMovesBackWhenADecisionIsLifted() {
        open(Nature.LEARNING);
        gatepost.get(SchoolCalendars.class).override(school.office, SNOW);

        assertThat(previews().ifLifted(school.office, TOMORROW).shifts())
                .containsExactly(new Shift(at("2026-11-12T10:00"), at("2026-11-11T10:00"), 1));
    }

    @Test
    void saysWhatEnteredDaysMove() {
        open(Nature.LEARNING);

        assertThat(previews().ifAccepted(school.office, List.of(TRAINING)).shifts())
                .containsExactly(new Shift(at("2026-11-11T10:00"), at("2026-11-12T10:00"), 1));

        entries().accept(school.office, List.of(TRAINING));
        assertThat(previews().ifRemoved(school.office, List.of(TRAINING)).shifts())
                .containsExactly(new Shift(at("2026-11-12T10:00"), at("2026-11-11T10:00"), 1));
    }

    @Test
    void saysWhatTermsAndHoursMove() {
        open(Nature.LEARNING);
        var later = new Term("Later", LocalDate.of(2026, 11, 16), LocalDate.of(2026, 12, 18));
        var never = new Term("Past", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1));

        assertThat(previews().ifTerms(school.office, List.of(later)).shifts())
                .containsExactly(new Shift(at("2026-11-11T10:00"), at("2026-11-16T10:00"), 1));
        assertThat(previews().ifTerms(school.office, List.of(never)).shifts())
                .containsExactly(new Shift(at("2026-11-11T10:00"), Optional.empty(), 1));
        assertThat(previews()
                        .ifHours(school.office, new OpenWindow(LocalTime.of(11, 0), LocalTime.of(17, 0)))
                        .shifts())
                .containsExactly(new Shift(at("2026-11-11T10:00"), at("2026-11-11T11:00"), 1));
    }

    @Test
    void hasNothingToSayWhereNothingMoves() {
        open(Nature.LEARNING);

        assertThat(previews().ifDecided(school.office, DayOverride.closed(LocalDate.of(2027, 3, 1), "wedding")))
                .isEqualTo(new MovedPromises(1, List.of()));
        assertThatThrownBy(() -> previews().ifLifted(school.office, TOMORROW)).isInstanceOf(NotFound.class);
    }

    /** SEC-AUZ-01. */
    @Test
    void isForWhoeverMayDecide() {
        for (Actor other : List.of(school.teacher, school.mother, school.senco, school.reception)) {
            assertThatThrownBy(() -> previews().ifDecided(other, SNOW)).isInstanceOf(NotOnDuty.class);
        }
    }

    private static PromisePreviews previews() {
        return gatepost.get(PromisePreviews.class);
    }

    private static CalendarEntries entries() {
        return gatepost.get(CalendarEntries.class);
    }
}
