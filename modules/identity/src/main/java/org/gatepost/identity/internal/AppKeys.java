package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.SecondFactorThere;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.sql.Sql;

/** The keys that accounts share with authenticator apps, encrypted where they lie. */
@ApplicationScoped
@Transactional
class AppKeys {

    private static final String OFFER = """
            insert into identity.totp as t (account_id, key_encrypted, made_at, offered_to) values (?, ?, ?, ?)
            on conflict (account_id) do update
            set key_encrypted = excluded.key_encrypted, made_at = excluded.made_at, offered_to = excluded.offered_to
            where t.confirmed_at is null""";

    private static final String CONFIRM = """
            update identity.totp set confirmed_at = ?, last_step = ?
            where account_id = ? and offered_to = ? and confirmed_at is null""";

    @Inject
    Sql sql;

    @Inject
    SecretBox box;

    boolean isConfirmed(AccountId account) {
        return sql.exists(
                "select 1 from identity.totp where account_id = ? and confirmed_at is not null", account.value());
    }

    /**
     * The key that {@code account} is to put into an app. Whoever holds {@code token} is shown the same again, so that
     * a page can be loaded anew; for anybody else it is replaced, because whoever has seen a key has its codes.
     *
     * @throws SecondFactorThere if one is in use: that is never shown again
     */
    Totp offered(AccountId account, Secret token, Instant now) {
        if (isConfirmed(account)) {
            throw new SecondFactorThere(account);
        }
        return offered(account, token).orElseGet(() -> {
            var made = Totp.next();
            sql.update(
                    OFFER,
                    account.value(),
                    box.close(made.key(), account.toString()),
                    now.atOffset(ZoneOffset.UTC),
                    token.hash());
            return made;
        });
    }

    /** Takes the key offered to {@code token} into use, if {@code code} is one of its codes at {@code now}. */
    boolean confirm(AccountId account, Secret token, String code, Instant now) {
        var step = offered(account, token).map(key -> key.stepOf(code, now)).orElse(OptionalLong.empty());
        return step.isPresent()
                && sql.update(CONFIRM, now.atOffset(ZoneOffset.UTC), step.getAsLong(), account.value(), token.hash())
                        == 1;
    }

    /** Whether {@code code} is one of the key in use at {@code now}, and neither it nor a later one was used before. */
    boolean use(AccountId account, String code, Instant now) {
        var step = inUse(account).map(key -> key.stepOf(code, now)).orElse(OptionalLong.empty());
        return step.isPresent()
                && sql.update(
                                "update identity.totp set last_step = ? where account_id = ? and last_step < ?",
                                step.getAsLong(),
                                account.value(),
                                step.getAsLong())
                        == 1;
    }

    void remove(AccountId account) {
        sql.update("delete from identity.totp where account_id = ?", account.value());
    }

    private Optional<Totp> inUse(AccountId account) {
        return key("confirmed_at is not null", account.value());
    }

    private Optional<Totp> offered(AccountId account, Secret token) {
        return key("confirmed_at is null and offered_to = ?", account.value(), token.hash());
    }

    private Optional<Totp> key(String which, Object... parameters) {
        var account = String.valueOf(parameters[0]);
        return sql.first(
                        "select key_encrypted from identity.totp where account_id = ? and " + which,
                        row -> row.getBytes("key_encrypted"),
                        parameters)
                .map(closed -> new Totp(box.open(closed, account)));
    }
}
