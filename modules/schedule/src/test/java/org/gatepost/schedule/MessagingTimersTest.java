package org.gatepost.schedule;

import jakarta.ejb.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.messaging.EscalationUpkeep;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagingTimersTest {

    private final List<Actor> calls = new ArrayList<>();
    private final MessagingTimers timers = new MessagingTimers();

    @Test
    void actsAsThePlatform() {
        timers.use(upkeep(() -> {}));

        timers.escalateWhatIsDue();

        assertThat(calls).singleElement().matches(actor -> actor.hasAny(Duty.SYSTEM));
    }

    @Test
    void worksAgainAfterATickThatFailed() {
        timers.use(upkeep(() -> {
            throw new IllegalStateException("the database is away");
        }));

        timers.escalateWhatIsDue();
        timers.escalateWhatIsDue();

        assertThat(calls).hasSize(2);
    }

    @Test
    void worksAgainAfterATickThatEndedWithAnError() {
        timers.use(upkeep(() -> {
            throw new StackOverflowError("too deep");
        }));

        timers.escalateWhatIsDue();
        timers.escalateWhatIsDue();

        assertThat(calls).hasSize(2);
    }

    @Test
    void passesWhileTheTickBeforeIsAtWork() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        timers.use(upkeep(() -> {
            begun.countDown();
            await(end);
        }));
        var first = new Thread(timers::escalateWhatIsDue);
        first.start();
        await(begun);

        timers.escalateWhatIsDue();
        end.countDown();
        first.join();

        assertThat(calls).hasSize(1);
    }

    @Test
    void ticksTwiceAMinuteAndKeepsNothingInTheServer() throws Exception {
        var schedule =
                MessagingTimers.class.getDeclaredMethod("escalateWhatIsDue").getAnnotation(Schedule.class);

        assertThat(schedule.second()).isEqualTo("*/30");
        assertThat(schedule.minute()).isEqualTo("*");
        assertThat(schedule.hour()).isEqualTo("*");
        assertThat(schedule.persistent()).isFalse();
    }

    private EscalationUpkeep upkeep(Runnable work) {
        return actor -> {
            calls.add(actor);
            work.run();
            return EscalationUpkeep.Done.NOTHING;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
