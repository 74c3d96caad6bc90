package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.gatepost.kernel.DatabaseSession;

/**
 * Slows down whoever guesses passwords, on all nodes together (SEC-PWD-02). Nobody is ever locked out: after the first
 * tries in a row there is another every so often.
 *
 * <p>A try is charged before the password is looked at, so that many at once are counted too. In transactions of its
 * own, so that hashing holds no connection.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Throttle {

    /** Ten in a row, then one a minute. */
    static final Limit OF_ACCOUNT = new Limit("account:", Duration.ofMinutes(1), Duration.ofMinutes(9));

    /** A school may be behind one address: sixty in a row, then one every two seconds. */
    static final Limit OF_ORIGIN = new Limit("origin:", Duration.ofSeconds(2), Duration.ofSeconds(118));

    private static final String CHARGE = """
            insert into identity.throttle as t (key, free_at) values (?, ?)
            on conflict (key) do update
            set free_at = greatest(t.free_at, ?) + make_interval(secs => ?)
            where t.free_at <= ?""";

    @Inject
    DatabaseSession session;

    /** Charges a try; false if there were too many before it. */
    boolean admits(Limit limit, String who, Instant now) {
        try (var connection = session.connection();
                var charge = connection.prepareStatement(CHARGE)) {
            charge.setString(1, limit.key(who));
            charge.setObject(2, now.plus(limit.each()).atOffset(ZoneOffset.UTC));
            charge.setObject(3, now.atOffset(ZoneOffset.UTC));
            charge.setLong(4, limit.each().toSeconds());
            charge.setObject(5, now.plus(limit.inARow()).atOffset(ZoneOffset.UTC));
            return charge.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("could not count a try", e);
        }
    }

    /** Takes back what was charged to {@code who}, who turned out to be right, and forgets what has no effect. */
    void forgive(Limit limit, String who, Instant now) {
        try (var connection = session.connection();
                var delete =
                        connection.prepareStatement("delete from identity.throttle where key = ? or free_at <= ?")) {
            delete.setString(1, limit.key(who));
            delete.setObject(2, now.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not forget tries", e);
        }
    }

    /**
     * @param each how long a try is remembered
     * @param inARow how much of that may pile up before the next is refused
     */
    record Limit(String kind, Duration each, Duration inARow) {

        /** Hashed, because a table of tries should not list addresses. */
        private String key(String who) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest((kind + who).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
