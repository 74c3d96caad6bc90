package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.sql.Sql;

/** Sign-ins whose first step is done. They lie apart from those that are open, so that none is ever taken for one. */
@ApplicationScoped
@Transactional
class HalfOpenSignIns {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    Sql sql;

    /** Half opens one; returns what its holder shows with the second factor. */
    Secret add(AccountId account, Means means, Instant now) {
        var token = Secret.next();
        sql.update("delete from identity.half_open where ends_at <= ?", now.atOffset(ZoneOffset.UTC));
        sql.update(
                "insert into identity.half_open (token_hash, account_id, means, ends_at) values (?, ?, ?, ?)",
                token.hash(),
                account.value(),
                means,
                now.plus(PATIENCE).atOffset(ZoneOffset.UTC));
        return token;
    }

    /** Whose {@code token} is; empty if it was never given out or is over. */
    Optional<AccountId> find(Secret token, Instant now) {
        return sql.first(
                "select account_id from identity.half_open where token_hash = ? and ends_at > ? and ends_at <= ?",
                row -> new AccountId(Sql.uuid(row, "account_id")),
                token.hash(),
                now.atOffset(ZoneOffset.UTC),
                now.plus(PATIENCE.multipliedBy(2)).atOffset(ZoneOffset.UTC));
    }

    /** Ends {@code token}; false if it had ended already, so that of two at once only one goes on. */
    boolean end(Secret token) {
        return sql.update("delete from identity.half_open where token_hash = ?", token.hash()) == 1;
    }

    /** Ends all of {@code account}: its password or its second factor has changed. */
    void endAll(AccountId account) {
        sql.update("delete from identity.half_open where account_id = ?", account.value());
    }
}
