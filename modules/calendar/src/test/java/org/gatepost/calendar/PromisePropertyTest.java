package org.gatepost.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the calendar answers, against an oracle that looks at every minute. The seed that fails is in the message;
 * {@code -Dseed=N} runs it alone, {@code -Dseeds=N} more of them.
 */
class PromisePropertyTest {

    private static final int INSTANTS = 8;

    static LongStream seeds() {
        Long one = Long.getLong("seed");
        return one == null ? LongStream.range(0, Long.getLong("seeds", 60)) : LongStream.of(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void deliversAndPromisesAsTheRulesSay(long seed) {
        RandomSchool school = new RandomSchool(seed);
        SchoolCalendar calendar = school.calendar();
        NaiveOracle oracle = school.oracle();
        for (int n = 0; n < INSTANTS; n++) {
            Instant sent = school.instant();
            String told = "seed " + seed + ", " + sent.atZone(calendar.zone());

            Promise promise = calendar.promise(sent);

            assertThat(promise.deliveredAt()).as(told).isEqualTo(oracle.delivered(sent));
            assertThat(promise.dueAt())
                    .as(told)
                    .isEqualTo(oracle.delivered(sent).flatMap(oracle::due));
            assertThat(calendar.nextOpening(sent)).as(told).isEqualTo(promise.deliveredAt());
            assertThat(promise.deliveredAt().flatMap(calendar::dueAfter))
                    .as(told)
                    .isEqualTo(promise.dueAt());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isOpenAsTheRulesSay(long seed) {
        RandomSchool school = new RandomSchool(seed);
        SchoolCalendar calendar = school.calendar();
        NaiveOracle oracle = school.oracle();
        for (int n = 0; n < INSTANTS; n++) {
            Instant instant = school.instant();
            String told = "seed " + seed + ", " + instant.atZone(calendar.zone());

            assertThat(calendar.isOpen(instant)).as(told).isEqualTo(oracle.open(instant));
            assertThat(calendar.closesAt(instant)).as(told).isEqualTo(oracle.closes(instant));
            assertThat(calendar.dayAt(oracle.dateOf(instant)).isOpen())
                    .as(told)
                    .isEqualTo(oracle.openDay(oracle.dateOf(instant)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void explainsEverySkippedDayAndNoOther(long seed) {
        RandomSchool school = new RandomSchool(seed);
        SchoolCalendar calendar = school.calendar();
        NaiveOracle oracle = school.oracle();
        for (int n = 0; n < INSTANTS; n++) {
            Instant sent = school.instant();

            Promise promise = calendar.promise(sent);

            Optional<LocalDate> last = promise.dueAt().map(oracle::dateOf);
            if (last.isPresent()) {
                List<LocalDate> closed = oracle.dateOf(sent)
                        .datesUntil(last.get().plusDays(1))
                        .filter(date -> !oracle.openDay(date))
                        .toList();
                assertThat(promise.skipped().stream()
                                .flatMap(
                                        days -> days.from().datesUntil(days.to().plusDays(1))))
                        .as("seed " + seed + ", " + sent)
                        .containsExactlyElementsOf(closed);
            }
        }
    }
}
