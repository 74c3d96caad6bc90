package org.gatepost.identity.internal;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.gatepost.kernel.sql.Sql;

/**
 * Slows down whoever guesses, on all nodes together (SEC-PWD-02): Bucket4j counts in PostgreSQL, by our clock. Nobody is
 * ever locked out: after the first tries in a row there is another every so often.
 *
 * <p>A try is charged before what was shown is looked at, so that many at once are counted too. Outside of transactions,
 * so that a charge stays whatever comes of the try, and hashing holds no connection.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class Throttle {

    /** Ten in a row, then one a minute. */
    static final Limit OF_ACCOUNT = new Limit("account:", 10, Duration.ofMinutes(1));

    /** A school may be behind one address: sixty in a row, then one every two seconds. */
    static final Limit OF_ORIGIN = new Limit("origin:", 60, Duration.ofSeconds(2));

    /** As an account's, for tries at it from where its owner signed in before: strangers cannot use these up. */
    static final Limit OF_FAMILIAR = new Limit("familiar:", OF_ACCOUNT.inARow(), OF_ACCOUNT.each());

    /** All wrong tries from unfamiliar origins together: two thousand in a row, then twenty a second. */
    static final Limit OF_ALL = new Limit("all:", 2000, Duration.ofMillis(50));

    private static final Duration FAMILIAR_FOR = Duration.ofDays(90);
    private static final Duration EXPIRED_FOR = Duration.ofMinutes(1);
    private static final int MOST_CLEARED = 100;

    /** By how much one node's clock may be ahead of another's, and more. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    @Resource(lookup = "jdbc/gatepost")
    DataSource database;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    @SuppressWarnings("NullAway.Init")
    Throttle() {} // the buckets are made once the rest is there

    @PostConstruct
    void make() {
        var expiration = ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(EXPIRED_FOR);
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("identity.bucket")
                .clientClock(new OurTime(clock))
                .expirationAfterWrite(expiration)
                .addCustomColumn(new CountedAt())
                .build();
    }

    /** Charges a try; false if there were too many before it. */
    boolean admits(Limit limit, String who, Instant now) {
        var key = limit.key(who);
        if (bucket(limit, key).tryConsume(1)) {
            return true;
        }
        if (!isOfBeforeTheClockWasSetBack(key, now)) {
            return false;
        }
        buckets.removeProxy(key);
        return bucket(limit, key).tryConsume(1);
    }

    private boolean isOfBeforeTheClockWasSetBack(String key, Instant now) {
        return sql.exists(
                "select 1 from identity.bucket where id = ? and counted_at > ?",
                key,
                OurTime.nanos(now.plus(CLOCKS_DIFFER)));
    }

    /** Takes the last charge back: the try was no guess. */
    void refund(Limit limit, String who) {
        bucket(limit, limit.key(who)).addTokens(1);
    }

    /** Takes back all that was charged to {@code who}, who turned out to be right, and forgets what has no effect. */
    void forgive(Limit limit, String who) {
        buckets.removeProxy(limit.key(who));
        buckets.removeExpired(MOST_CLEARED);
    }

    private BucketProxy bucket(Limit limit, String key) {
        return buckets.builder().build(key, limit::configuration);
    }

    /** Whether the owner of an account has signed in from that origin not long ago. */
    boolean isFamiliar(String accountAtOrigin, Instant now) {
        return sql.exists(
                "select 1 from identity.familiar_origin where key = ? and seen_at > ?",
                OF_FAMILIAR.key(accountAtOrigin),
                now.minus(FAMILIAR_FOR).atOffset(ZoneOffset.UTC));
    }

    /** Notes that the owner of an account has signed in from that origin; forgets where owners have long not been. */
    void becomesFamiliar(String accountAtOrigin, Instant now) {
        sql.update(
                "insert into identity.familiar_origin (key, seen_at) values (?, ?)"
                        + " on conflict (key) do update set seen_at = excluded.seen_at",
                OF_FAMILIAR.key(accountAtOrigin),
                now.atOffset(ZoneOffset.UTC));
        sql.update(
                "delete from identity.familiar_origin where seen_at <= ?",
                now.minus(FAMILIAR_FOR).atOffset(ZoneOffset.UTC));
    }

    /**
     * @param inARow how many tries there are to begin with, and at most
     * @param each after how long there is another
     */
    record Limit(String kind, int inARow, Duration each) {

        private BucketConfiguration configuration() {
            return BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(inARow).refillGreedy(1, each))
                    .build();
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

    /** Our clock, as Bucket4j reads it. */
    private record OurTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos(clock.instant());
        }

        static long nanos(Instant instant) {
            return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
