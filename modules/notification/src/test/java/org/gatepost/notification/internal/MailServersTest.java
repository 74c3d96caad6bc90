package org.gatepost.notification.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.LetterState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** REL-OUT-01: what becomes of letters that a mail server does not simply take. */
class MailServersTest {

    private static final Duration LONGEST_FIRST_PAUSE = Duration.ofSeconds(90);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(3);

    private final ScriptedMailServer server = started();
    private final PostFixture post = new PostFixture(server.port());

    private static ScriptedMailServer started() {
        try {
            return new ScriptedMailServer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        post.close();
        server.close();
    }

    @Test
    void triesAgainLaterWhatIsRefusedForNow() throws Exception {
        var order = ordered();
        server.answers("451 later", "250 OK");

        assertThat(post.sendDue()).isZero();
        assertThat(post.sendDue()).as("not at once").isZero();
        assertThat(post.stateOf(order)).isEqualTo(LetterState.WAITING);

        server.answers("250 OK", "250 OK");
        post.clock.move(LONGEST_FIRST_PAUSE);
        assertThat(post.sendDue()).isOne();
        assertThat(server.taken()).hasSize(1);
        assertThat(post.alerts()).isEmpty();
    }

    @Test
    void givesUpAtOnceWhatIsRefusedForGood() throws Exception {
        var order = ordered();
        server.answers("550 no such mailbox", "250 OK");

        post.sendDue();

        assertThat(post.stateOf(order)).isEqualTo(LetterState.UNDELIVERED);
        assertThat(post.alerts()).hasSize(1);
    }

    @Test
    void givesUpAfterADay() throws Exception {
        var order = ordered();
        server.answers("451 later", "250 OK");

        for (int hours = 0; hours < 24; hours++) {
            post.sendDue();
            assertThat(post.stateOf(order)).as("after %d hours", hours).isEqualTo(LetterState.WAITING);
            post.clock.move(Duration.ofHours(1));
        }
        post.clock.move(LONGEST_PAUSE);
        post.sendDue();

        assertThat(post.stateOf(order)).isEqualTo(LetterState.UNDELIVERED);
        assertThat(post.alerts()).hasSize(1);
    }

    @Test
    void refusingOneKeepsNobodyElseWaiting() throws Exception {
        var refused = ordered();
        server.answers("550 no such mailbox", "250 OK");
        post.sendDue();
        var next = ordered();
        server.answers("250 OK", "250 OK");

        assertThat(post.sendDue()).isOne();
        assertThat(post.stateOf(refused)).isEqualTo(LetterState.UNDELIVERED);
        assertThat(post.stateOf(next)).isEqualTo(LetterState.SENT);
    }

    /** The letter may have been taken: it goes out again, under the same id. */
    @Test
    void sendsAgainUnderTheSameIdAfterHalfAnAnswer() throws Exception {
        ordered();
        server.answers("250 OK", ScriptedMailServer.HANGS_UP);
        assertThat(post.sendDue()).isZero();

        server.answers("250 OK", "250 OK");
        post.clock.move(LONGEST_FIRST_PAUSE);
        assertThat(post.sendDue()).isOne();

        assertThat(server.taken())
                .hasSize(2)
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));
    }

    @Test
    void waitsForNoAnswerForLongAndTriesNobodyElseMeanwhile() throws Exception {
        var orders = IntStream.range(0, 5).mapToObj(i -> ResetLetters.to("reader" + i + "@families.example"));
        post.post(orders.toArray(LetterOrder[]::new));
        server.answers(ScriptedMailServer.SILENCE, "250 OK");

        assertThat(post.sendDue()).isZero();
        assertThat(post.rows())
                .filteredOn(row -> row.contains(",1,"))
                .as("tried")
                .hasSize(1);

        server.answers("250 OK", "250 OK");
        assertThat(post.sendDue()).isEqualTo(4);
        post.clock.move(LONGEST_FIRST_PAUSE);
        assertThat(post.sendDue()).isOne();
    }

    @Test
    void losesNothingWhileNoServerIsThere() throws Exception {
        var order = ordered();
        server.close();

        assertThat(post.sendDue()).isZero();

        assertThat(post.stateOf(order)).isEqualTo(LetterState.WAITING);
        assertThat(post.rows()).singleElement().asString().contains("MailConnectException");
    }

    private LetterOrder ordered() throws Exception {
        var order = ResetLetters.to("wren@families.example");
        post.post(order);
        return order;
    }
}
