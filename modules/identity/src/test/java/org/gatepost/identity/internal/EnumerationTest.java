package org.gatepost.identity.internal;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.gatepost.identity.ForgottenPasswords;
import org.gatepost.identity.OwnAccount;
import org.gatepost.identity.SignInLinks;
import org.gatepost.kernel.Capacity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SEC-PWD-03: for an address that somebody has, the same work is done as for one that nobody has. Counted in rows and in
 * time on the processor, which no other process can make longer.
 */
class EnumerationTest extends SignInFixture {

    private static final String WRITTEN = """
            select (select count(*) from identity.link_request)
              || ' requests, ' || (select count(*) from identity.link_code)
              || ' codes, ' || (select count(*) from notification.letter) || ' letters'""";

    private String stranger = "";

    @BeforeEach
    void open() {
        account(Capacity.GUARDIAN);
        stranger = "stranger-" + email;
    }

    @Test
    void checksAPasswordOfNobodyLikeThatOfSomebody() {
        signIns.signIn(stranger, "warm up this machine", address);

        assertSame(
                onProcessor(() -> signIns.signIn(email, "a wrong password", address)),
                onProcessor(() -> signIns.signIn(stranger, "a wrong password", address)));
    }

    @Test
    void writesTheSameForEveryAddressThatAsksForANewPassword() throws SQLException {
        var forgotten = gatepost.get(ForgottenPasswords.class);

        assertThat(written(() -> forgotten.ask(stranger, Locale.UK, address)))
                .isEqualTo(written(() -> forgotten.ask(email, Locale.UK, address)))
                .isEqualTo("1 requests, 0 codes, 1 letters");
    }

    @Test
    void writesTheSameForEveryAddressThatAsksForALink() throws SQLException {
        var links = gatepost.get(SignInLinks.class);

        assertThat(written(() -> links.ask(stranger, Locale.UK, address)))
                .isEqualTo(written(() -> links.ask(email, Locale.UK, address)))
                .isEqualTo("1 requests, 0 codes, 1 letters");
    }

    @Test
    void writesTheSameForAnAddressThatIsTakenAndOneThatIsNot() throws SQLException {
        var own = gatepost.get(OwnAccount.class);
        var taken = "taken-" + email;
        people.add(taken, Capacity.GUARDIAN);
        accounts.open(OPERATOR, taken, PASSWORD);
        var token = signedIn();

        assertThat(written(() -> own.askForEmail(token, PASSWORD, taken, address)))
                .isEqualTo(written(() -> own.askForEmail(token, PASSWORD, "free-" + email, address)))
                .isEqualTo("1 requests, 0 codes, 2 letters");
    }

    /** What {@code asking} has added. */
    private static String written(Runnable asking) throws SQLException {
        var before = counts();
        asking.run();
        var after = counts();
        return "%d requests, %d codes, %d letters"
                .formatted(after[0] - before[0], after[1] - before[1], after[2] - before[2]);
    }

    private static long[] counts() throws SQLException {
        return Arrays.stream(stored(WRITTEN).split("\\D+"))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static void assertSame(long known, long strange) {
        assertThat((double) strange / known).isBetween(0.5, 2.0);
    }

    /** The least of several, in nanoseconds. */
    private static long onProcessor(Runnable asking) {
        var threads = ManagementFactory.getThreadMXBean();
        return LongStream.range(0, 5)
                .map(each -> {
                    long before = threads.getCurrentThreadCpuTime();
                    asking.run();
                    return threads.getCurrentThreadCpuTime() - before;
                })
                .min()
                .orElseThrow();
    }
}
