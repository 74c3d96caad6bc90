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
import java.time.OffsetDateTime;
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

    /** As an account's, for tries at it from where its owner signed in before: strangers cannot use these up. */
    static final Limit OF_FAMILIAR = new Limit("familiar:", OF_ACCOUNT.each(), OF_ACCOUNT.inARow());

    private static final Duration FAMILIAR_FOR = Duration.ofDays(90);

    /** What is further ahead than tries can bring it comes from before the clock was set back, and no longer counts. */
    private static final String CHARGE = """
            insert into identity.throttle as t (key, free_at) values (?, ?)
            on conflict (key) do update
            set free_at = case when t.free_at between ? and ? then t.free_at else ? end + make_interval(secs => ?)
            where t.free_at <= ? or t.free_at > ?""";

    private static final String REFUND =
            "update identity.throttle set free_at = free_at - make_interval(secs => ?) where key = ?";

    private static final String FORGIVE = "delete from identity.throttle where key = ? or free_at <= ?";

    private static final String IS_FAMILIAR = "select 1 from identity.familiar_origin where key = ? and seen_at > ?";

    private static final String KEEP = """
            insert into identity.familiar_origin (key, seen_at) values (?, ?)
            on conflict (key) do update set seen_at = excluded.seen_at""";

    private static final String FORGET = "delete from identity.familiar_origin where seen_at <= ?";

    @Inject
    DatabaseSession session;

    /** Charges a try; false if there were too many before it. */
    boolean admits(Limit limit, String who, Instant now) {
        var lost = now.plus(limit.most().multipliedBy(2));
        return execute(
                        CHARGE,
                        limit.key(who),
                        at(now.plus(limit.each())),
                        at(now),
                        at(lost),
                        at(now),
                        limit.each().toSeconds(),
                        at(now.plus(limit.inARow())),
                        at(lost))
                == 1;
    }

    /** Takes the last charge back: the try was no guess. */
    void refund(Limit limit, String who) {
        execute(REFUND, limit.each().toSeconds(), limit.key(who));
    }

    /** Takes back all that was charged to {@code who}, who turned out to be right, and forgets what has no effect. */
    void forgive(Limit limit, String who, Instant now) {
        execute(FORGIVE, limit.key(who), at(now));
    }

    /** Whether the owner of an account has signed in from that origin not long ago. */
    boolean isFamiliar(String accountAtOrigin, Instant now) {
        try (var connection = session.connection();
                var query = connection.prepareStatement(IS_FAMILIAR)) {
            query.setString(1, OF_FAMILIAR.key(accountAtOrigin));
            query.setObject(2, at(now.minus(FAMILIAR_FOR)));
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not look up an origin", e);
        }
    }

    /** Notes that the owner of an account has signed in from that origin; forgets where owners have long not been. */
    void becomesFamiliar(String accountAtOrigin, Instant now) {
        execute(KEEP, OF_FAMILIAR.key(accountAtOrigin), at(now));
        execute(FORGET, at(now.minus(FAMILIAR_FOR)));
    }

    private int execute(String sql, Object... parameters) {
        try (var connection = session.connection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not count a try", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * @param each how long a try is remembered
     * @param inARow how much of that may pile up before the next is refused
     */
    record Limit(String kind, Duration each, Duration inARow) {

        /** How much piles up if every try is made that is admitted. */
        private Duration most() {
            return inARow.plus(each);
        }

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
