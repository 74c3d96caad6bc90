package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.SignIns;
import org.gatepost.kernel.Capacity;
import org.gatepost.standalone.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-PWD-02: guessing is slow, on all nodes together, and shuts nobody out. */
class ThrottleTest extends SignInFixture {

    @Test
    void slowsDownWhoeverGuessesOneAccountsPasswordAndLocksNobodyOut() {
        account(Capacity.GUARDIAN);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIns.signIn(email, "guess " + guess, "192.0.2." + guess))
                    .isEqualTo(new Refused());
        }

        assertThat(signIns.signIn(email, PASSWORD, "192.0.2.99")).isEqualTo(new TooManyTries());

        CLOCK.move(Duration.ofMinutes(1));
        assertThat(signIns.signIn(email, PASSWORD, "192.0.2.99")).isInstanceOf(Opened.class);
    }

    @Test
    void slowsDownAStrangersAddressLikeAKnownOne() {
        for (int guess = 0; guess < 10; guess++) {
            signIns.signIn(email, "guess", "198.51.100." + guess);
        }

        assertThat(signIns.signIn(email, "guess", "198.51.100.99")).isEqualTo(new TooManyTries());
    }

    @Test
    void countsTriesThatComeAllAtOnce() throws Exception {
        account(Capacity.GUARDIAN);

        var outcomes = atOnce(
                20,
                () -> signIns.signIn(
                        email, "guess", "203.0.113." + Thread.currentThread().getId() % 250));

        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"})
    void countsAnIpv6NetworkAsOne(String inNetwork) {
        assertThat(Origin.of(inNetwork)).isEqualTo(Origin.of("2001:db8:1:2:ffff::1"));
        assertThat(Origin.of(inNetwork)).isNotEqualTo(Origin.of("2001:db8:1:3::1"));
        assertThat(Origin.of("::ffff:192.0.2.1")).isEqualTo(Origin.of("192.0.2.1"));
    }

    @Test
    void letsTheOwnerInFromWhereTheySignedInBeforeHoweverMuchStrangersGuess() {
        account(Capacity.GUARDIAN);
        signedIn();
        guessFromElsewhere(10);

        assertThat(signIns.signIn(email, PASSWORD, "192.0.2.99")).isEqualTo(new TooManyTries());
        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
        assertThat(signIns.signIn(email, PASSWORD, "192.0.2.99"))
                .as("the strangers' tries are not forgiven")
                .isEqualTo(new TooManyTries());
    }

    @Test
    void slowsDownWhoeverGuessesFromWhereTheOwnerSignedInToo() {
        account(Capacity.GUARDIAN);
        signedIn();
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIns.signIn(email, "guess", address)).isEqualTo(new Refused());
        }

        assertThat(signIns.signIn(email, PASSWORD, address)).isEqualTo(new TooManyTries());
    }

    @Test
    void forgetsWhereTheOwnerSignedInAfterNinetyDays() {
        account(Capacity.GUARDIAN);
        signedIn();
        CLOCK.move(Duration.ofDays(90));
        guessFromElsewhere(10);

        assertThat(signIns.signIn(email, PASSWORD, address)).isEqualTo(new TooManyTries());
    }

    @Test
    void knowsWhereAnOwnerSignedInForThatAccountOnly() {
        account(Capacity.GUARDIAN);
        signedIn();
        var other = "other-" + email;
        people.add(other, Capacity.GUARDIAN);
        accounts.open(OPERATOR, other, PASSWORD);
        for (int guess = 0; guess < 10; guess++) {
            signIns.signIn(other, "guess", "192.0.2." + guess);
        }

        assertThat(signIns.signIn(other, PASSWORD, address)).isEqualTo(new TooManyTries());
    }

    @Test
    void forgivesWrongTriesBeforeARightOne() {
        account(Capacity.GUARDIAN);
        guessFromElsewhere(9);
        assertThat(signIns.signIn(email, PASSWORD, "192.0.2.99")).isInstanceOf(Opened.class);

        guessFromElsewhere(9);
        assertThat(signIns.signIn(email, PASSWORD, "192.0.2.100")).isInstanceOf(Opened.class);
    }

    @Test
    void admitsSixtyTriesInARowFromOneAddressAndThenOneEveryTwoSeconds() {
        var throttle = gatepost.get(Throttle.class);

        assertThat(admitted(throttle, 70)).isEqualTo(60);
        CLOCK.move(Duration.ofSeconds(2));
        assertThat(admitted(throttle, 10)).isEqualTo(1);
        CLOCK.move(Duration.ofMinutes(2));
        assertThat(admitted(throttle, 70)).isEqualTo(60);
    }

    @Test
    void slowsDownAnAddressWhateverTheAccountsAndDoesNotCountRightPasswords() {
        account(Capacity.GUARDIAN);
        admitted(gatepost.get(Throttle.class), 59);

        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
        assertThat(signIns.signIn("stranger-" + email, PASSWORD, address)).isEqualTo(new Refused());
        assertThat(signIns.signIn("another-" + email, PASSWORD, address)).isEqualTo(new TooManyTries());
    }

    @Test
    void countsForAllNodesTogether() {
        account(Capacity.GUARDIAN);
        guessFromElsewhere(10);

        try (var secondNode = Standalone.start(database, CLOCK)) {
            assertThat(secondNode.get(SignIns.class).signIn(email, PASSWORD, address))
                    .isEqualTo(new TooManyTries());
        }
    }

    @Test
    void shutsNobodyOutForLongWhenTheClockIsSetBack() {
        account(Capacity.STAFF);
        guessFromElsewhere(10);

        CLOCK.move(Duration.ofHours(-2));
        var outcome = signIns.signIn(email, PASSWORD, address);
        CLOCK.move(Duration.ofHours(2));

        assertThat(outcome).isInstanceOf(Opened.class);
    }

    @Test
    void forgivesNothingBecauseOneNodesClockIsALittleBehind() {
        account(Capacity.GUARDIAN);
        guessFromElsewhere(10);

        CLOCK.move(Duration.ofSeconds(-5));
        var outcome = signIns.signIn(email, PASSWORD, address);
        CLOCK.move(Duration.ofSeconds(5));

        assertThat(outcome).isEqualTo(new TooManyTries());
    }

    @Test
    void storesNoAddressOfAnybodyWhoTries() throws SQLException {
        account(Capacity.GUARDIAN);
        signIns.signIn(email, "guess", address);
        signedIn();

        assertThat(stored("select string_agg(key, ' ') from (select key from identity.throttle"
                        + " union all select key from identity.familiar_origin) as keys"))
                .matches("([0-9a-f]{64} ?)+");
    }

    @Test
    @Timeout(60)
    @SuppressWarnings("UnnecessaryAssignment") // one with passwords of its own, so that no other test waits
    void doesNotMakeEverybodyWaitForATurn() throws Exception {
        account(Capacity.GUARDIAN);
        var passwords = gatepost.get(Passwords.class);
        var done = new CountDownLatch(1);
        var threads = Executors.newCachedThreadPool();
        try {
            for (int i = 0; i < Math.max(2, Runtime.getRuntime().availableProcessors()) + 50; i++) {
                threads.execute(() -> passwords.inTurn(() -> await(done)));
            }
            while (!passwords.areTooManyWaiting()) {
                Thread.onSpinWait();
            }
            assertThat(signIns.signIn(email, PASSWORD, address)).isEqualTo(new TooManyTries());
        } finally {
            done.countDown();
            threads.shutdown();
        }
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
    }

    private void guessFromElsewhere(int times) {
        for (int guess = 0; guess < times; guess++) {
            assertThat(signIns.signIn(email, "guess " + guess, "192.0.2." + guess))
                    .isEqualTo(new Refused());
        }
    }

    private long admitted(Throttle throttle, int tries) {
        return IntStream.range(0, tries)
                .filter(each ->
                        throttle.admits(Throttle.OF_ORIGIN, Origin.of(address).prefix(), CLOCK.instant()))
                .count();
    }

    private static boolean await(CountDownLatch done) {
        try {
            return done.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
