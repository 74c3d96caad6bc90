package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.OwnAccount.OpenSignIn;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.sql.Sql;

/** The sign-ins of an account, as its owner sees and ends them. */
@ApplicationScoped
@Transactional
class SignInList {

    private static final String LIST = """
            select id, browser, system, origin, created_at, last_seen_at, token_hash = ? as current
            from identity.sign_in
            where account_id = ? and ends_at > ? and last_seen_at + make_interval(secs => idle_seconds) > ?
            order by current desc, last_seen_at desc, id""";

    @Inject
    Sql sql;

    /** That of {@code own} first, then the one used last. */
    List<OpenSignIn> of(AccountId account, Secret own, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return sql.list(LIST, SignInList::signIn, own.hash(), account.value(), at, at);
    }

    void describe(Secret own, Device device, String origin) {
        sql.update(
                "update identity.sign_in set browser = ?, system = ?, origin = ? where token_hash = ?",
                device.browser(),
                device.system(),
                origin,
                own.hash());
    }

    /** The language of letters to the account. */
    Locale language(AccountId account) {
        return sql.first(
                        "select language from identity.account where id = ?",
                        row -> Locale.forLanguageTag(row.getString("language")),
                        account.value())
                .orElse(Locale.UK);
    }

    void speak(AccountId account, Locale language) {
        var tag = language.toLanguageTag();
        sql.update(
                "update identity.account set language = ? where id = ? and language <> ?", tag, account.value(), tag);
    }

    boolean end(AccountId account, UUID signIn) {
        return sql.update("delete from identity.sign_in where account_id = ? and id = ?", account.value(), signIn) == 1;
    }

    void endAll(AccountId account) {
        sql.update("delete from identity.sign_in where account_id = ?", account.value());
    }

    /** How many there were besides {@code kept}. */
    int endOthers(AccountId account, Secret kept) {
        return sql.update(
                "delete from identity.sign_in where account_id = ? and token_hash <> ?", account.value(), kept.hash());
    }

    private static OpenSignIn signIn(ResultSet row) throws SQLException {
        return new OpenSignIn(
                Sql.uuid(row, "id"),
                row.getString("browser"),
                row.getString("system"),
                row.getString("origin"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("current"));
    }
}
