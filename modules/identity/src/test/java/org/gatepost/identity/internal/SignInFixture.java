package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Accounts;
import org.gatepost.identity.Invitations;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignIns;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import static org.assertj.core.api.Assertions.assertThat;

/** The modules on a real PostgreSQL, a clock that stands still until it is moved, and somebody new for each test. */
abstract class SignInFixture {

    static final Actor OPERATOR = Actor.operatorOfTrust();
    static final String PASSWORD = "correct horse battery";
    static final MovedClock CLOCK = new MovedClock(Instant.parse("2026-11-10T10:00:00Z"));

    static DatabaseSettings database;
    static Standalone gatepost;
    static SignIns signIns;
    static Accounts accounts;
    static Invitations invitations;
    static RosteredPeople people;

    final String email = UUID.randomUUID() + "@families.example";
    final String address = "2001:db8:" + Integer.toHexString(email.hashCode() & 0xffff) + "::1";

    @BeforeAll
    static void start() {
        FactorSettings.usual();
        database = TestDatabase.fresh();
        gatepost = Standalone.start(database, CLOCK);
        signIns = gatepost.get(SignIns.class);
        accounts = gatepost.get(Accounts.class);
        invitations = gatepost.get(Invitations.class);
        people = new RosteredPeople(gatepost);
    }

    @AfterAll
    static void stop() {
        gatepost.close();
    }

    List<Hat> account(Capacity... capacities) {
        var hats = people.add(email, capacities);
        accounts.open(OPERATOR, email, PASSWORD);
        return hats;
    }

    /** Makes somebody else one of the persons of the account. */
    void isAlso(Hat hat) {
        gatepost.get(AccountPersons.class).bind(accountOf(email), hat, Bond.INVITATION);
    }

    static AccountId accountOf(String email) {
        var address = EmailAddress.parse(email).orElseThrow();
        return gatepost.get(AccountBook.class).find(address).orElseThrow().id();
    }

    Secret signedIn() {
        return opened(signIns.signIn(email, PASSWORD, address)).token();
    }

    static Opened opened(SignInOutcome outcome) {
        assertThat(outcome).isInstanceOf(Opened.class);
        return (Opened) outcome;
    }

    static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var futures = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(each -> work).collect(Collectors.toList()));
            var results = new java.util.ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    static String stored(String query) throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
