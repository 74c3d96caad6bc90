package org.gatepost.portal.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gatepost.messaging.ResponseClock;
import org.gatepost.messaging.ThreadState;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkloadTest {

    private static final ResponseClock OVERDUE = waiting("2026-11-18T09:00:00Z");
    private static final ResponseClock TODAY = waiting("2026-11-18T23:59:00Z");
    private static final ResponseClock TOMORROW = waiting("2026-11-19T00:00:00Z");
    private static final ResponseClock ANSWERED =
            new ResponseClock(ThreadState.SETTLED, Optional.empty(), Optional.empty(), Optional.empty());

    private final Texts texts = Texts.in(Tongue.ENGLISH);
    private final SchoolTimes times =
            new SchoolTimes(ZoneId.of("Europe/London"), Instant.parse("2026-11-18T09:00:00Z"), texts);

    @Test
    void what_is_overdue_and_what_is_due_later_today_are_counted() {
        assertThat(said(false, OVERDUE, TODAY, TODAY, TOMORROW))
                .isEqualTo("1 message is overdue and 2 messages are due today.");
    }

    @Test
    void what_is_answered_or_will_be_when_the_school_opens_does_not_press() {
        var held = new ResponseClock(
                ThreadState.WAITING,
                TODAY.promisedFor(),
                TODAY.dueAt(),
                Optional.of(Instant.parse("2026-11-18T17:00:00Z")));

        assertThat(said(false, ANSWERED, held, TOMORROW)).isEqualTo("Nothing more is due today.");
    }

    @Test
    void where_the_list_goes_on_it_is_said_that_there_may_be_more_only_if_all_of_it_presses() {
        assertThat(said(true, OVERDUE, TODAY)).startsWith("At least 1 message is overdue");
        assertThat(said(true, OVERDUE, TOMORROW)).isEqualTo("1 message is overdue.");
    }

    private String said(boolean more, ResponseClock... clocks) {
        return Workload.of(List.of(clocks), times, more).said(texts);
    }

    private static ResponseClock waiting(String due) {
        var at = Optional.of(Instant.parse(due));
        return new ResponseClock(ThreadState.WAITING, at, at, Optional.empty());
    }
}
