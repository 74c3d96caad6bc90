package org.gatepost.notification.internal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.TransactionalException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.LetterState;
import org.gatepost.notification.LetterUpkeep;
import org.gatepost.notification.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** REL-OUT-01 and SEC-MAIL-01, with a mail server that takes whatever it is given. */
class LettersTest {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private PostFixture post = startedWith(mail);

    private static PostFixture startedWith(GreenMail mail) {
        mail.start();
        return new PostFixture(mail.getSmtp().getPort());
    }

    @BeforeEach
    void nothingIsThereYet() {
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @AfterEach
    void stop() {
        post.close();
        mail.stop();
    }

    @Test
    void sendsWhatWasOrderedOnce() throws Exception {
        var order = ResetLetters.to("wren@families.example");
        post.post(order);

        assertThat(post.sendDue()).isOne();
        assertThat(post.sendDue()).isZero();

        assertThat(received()).singleElement().satisfies(letter -> {
            assertThat(letter.getAllRecipients()).singleElement().hasToString("wren@families.example");
            assertThat(letter.getSubject()).isEqualTo("Choose a new password");
            assertThat(letter.getContent().toString())
                    .contains("https://gatepost.example/reset?code=s3cret", "for 30 minutes");
            assertThat(letter.getMessageID()).endsWith("@gatepost.example>");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
        assertThat(post.stateOf(order)).isEqualTo(LetterState.SENT);
    }

    @Test
    void sendsNothingThatWasRolledBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> post.inTransaction(() -> {
                    post.get(Outbox.class).post(PostFixture.SYSTEM, ResetLetters.to("wren@families.example"));
                    throw new IllegalStateException("the act failed");
                }));

        assertThat(post.sendDue()).isZero();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void takesNoOrderOutsideOfAnAct() {
        assertThatThrownBy(
                        () -> post.get(Outbox.class).post(PostFixture.SYSTEM, ResetLetters.to("wren@families.example")))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void keepsNeitherAddressNorSecretInTheTable() throws Exception {
        post.post(ResetLetters.to("wren@families.example"));
        post.sendDue();

        assertThat(post.rows()).singleElement().asString().doesNotContain("wren", "s3cret");
    }

    @Test
    void writesInTheReadersLanguage() throws Exception {
        post.post(ResetLetters.to("wren@families.example", Locale.forLanguageTag("pl")));
        post.post(ResetLetters.to("wren@families.example", Locale.forLanguageTag("cy")));

        post.sendDue();

        assertThat(received())
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder("Ustaw nowe hasło", "Choose a new password");
    }

    @Test
    void sendsNothingThatIsNotWantedAnyMore() throws Exception {
        var order = ResetLetters.to("wren@families.example");
        post.post(order);
        ResetLetters.isNotWanted(order);

        post.sendDue();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(post.stateOf(order)).isEqualTo(LetterState.NOT_WANTED);
    }

    /** SEC-MAIL-01. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@one.example, b@two.example",
                "a@one.example\r\nBcc: b@two.example",
                "a@one.example;b@two.example",
                "nobody",
                ""
            })
    void sendsNothingToWhatIsNotOneAddress(String recipient) throws Exception {
        var order = ResetLetters.to(recipient);
        post.post(order);

        post.sendDue();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(post.stateOf(order)).isEqualTo(LetterState.UNDELIVERED);
        assertThat(post.alerts()).hasSize(1);
    }

    @Test
    void waitsForTheNodeThatWritesLettersOfAnUnknownKind() throws Exception {
        var order = new LetterOrder("newer.kind", UUID.randomUUID());
        post.post(order, ResetLetters.to("wren@families.example"));

        assertThat(post.sendDue()).isOne();

        assertThat(post.stateOf(order)).isEqualTo(LetterState.WAITING);
    }

    /** A node that is killed after the mail server has taken a letter, and before that is stored. */
    @Test
    void sendsALetterAgainUnderTheSameIdIfNobodyKnowsWhetherItWasSent() throws Exception {
        var order = ResetLetters.to("wren@families.example");
        post.post(order);
        carryAndDie();

        assertThat(post.sendDue()).as("still in the other's hands").isZero();
        post.clock.move(LetterBook.LEASE);
        assertThat(post.sendDue()).isOne();

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
    }

    private void carryAndDie() throws MessagingException {
        var now = post.clock.instant();
        var due = post.get(LetterBook.class).claim(now).orElseThrow();
        var letter = post.get(Writers.class).write(due.order(), now).orElseThrow();
        var office = post.get(PostOffice.class);
        try (var postman = office.postman().orElseThrow()) {
            postman.carry(office.mail(due, letter, now));
        }
    }

    @Test
    void twoNodesShareTheWork() throws Exception {
        var orders = IntStream.range(0, 200)
                .mapToObj(i -> ResetLetters.to("reader" + i + "@families.example"))
                .toArray(LetterOrder[]::new);
        post.post(orders);

        try (var other = post.anotherNode()) {
            Callable<Integer> here = post::sendDue;
            Callable<Integer> there = () -> other.get(LetterUpkeep.class).sendDue(PostFixture.SYSTEM);
            var hands = Executors.newFixedThreadPool(2);
            var sent = hands.invokeAll(List.of(here, there));
            hands.shutdown();

            assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(200);
            assertThat(received())
                    .extracting(letter -> letter.getAllRecipients()[0].toString())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200)
                            .mapToObj(i -> "reader" + i + "@families.example")
                            .toList());
        }
    }

    private List<MimeMessage> received() {
        return Arrays.asList(mail.getReceivedMessages());
    }
}
