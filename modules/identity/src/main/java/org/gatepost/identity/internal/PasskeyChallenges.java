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

/** What devices were asked to sign: good for five minutes and once. */
@ApplicationScoped
@Transactional
class PasskeyChallenges {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    @Inject
    Sql sql;

    /** @param account whose passkey is to be made; empty if somebody is to sign in */
    Secret add(Optional<AccountId> account, String request, Instant now) {
        var token = Secret.next();
        sql.update("delete from identity.passkey_challenge where ends_at <= ?", now.atOffset(ZoneOffset.UTC));
        sql.update(
                "insert into identity.passkey_challenge (token_hash, account_id, request, ends_at) values (?, ?, ?, ?)",
                token.hash(),
                account.map(AccountId::value).orElse(null),
                request,
                now.plus(GOOD_FOR).atOffset(ZoneOffset.UTC));
        return token;
    }

    /** Takes it out; empty if it was never there, is over, or was for something else. */
    Optional<String> take(Secret token, Optional<AccountId> account, Instant now) {
        return sql.first(
                "delete from identity.passkey_challenge where token_hash = ? and ends_at > ?"
                        + " and account_id is not distinct from ?::uuid returning request",
                row -> row.getString("request"),
                token.hash(),
                now.atOffset(ZoneOffset.UTC),
                account.map(AccountId::value).orElse(null));
    }
}
