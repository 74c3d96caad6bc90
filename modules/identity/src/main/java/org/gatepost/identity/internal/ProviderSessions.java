package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.sql.Sql;

/** From which sessions at the provider sign-ins came; a row goes with its sign-in. */
@ApplicationScoped
@Transactional
class ProviderSessions {

    /** Longer than any sign-in of staff lasts, so that nothing is left for a token that is shown again. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private static final String ADD = """
            insert into identity.provider_session (token_hash, issuer, subject, sid, id_token) values (?, ?, ?, ?, ?)""";

    private static final String ID_TOKEN = "select id_token from identity.provider_session where token_hash = ?";

    private static final String USE = """
            insert into identity.used_logout_token (token_hash, used_at) values (?, ?) on conflict do nothing""";

    private static final String FORGET = "delete from identity.used_logout_token where used_at <= ?";

    private static final String END_SESSION = """
            delete from identity.sign_in where token_hash in
              (select token_hash from identity.provider_session where issuer = ? and sid = ?)""";

    private static final String END_SUBJECT = """
            delete from identity.sign_in where token_hash in
              (select token_hash from identity.provider_session where issuer = ? and subject = ?)""";

    @Inject
    Sql sql;

    void add(Secret token, Assertion from) {
        sql.update(
                ADD,
                token.hash(),
                from.issuer(),
                from.subject(),
                from.sid().orElse(null),
                Seal.close(from.idToken(), token));
    }

    /** The id token behind {@code token}; empty if that did not come from a provider, or is over. */
    Optional<String> idToken(Secret token) {
        return sql.first(ID_TOKEN, row -> Seal.open(row.getBytes("id_token"), token), token.hash());
    }

    /** Ends what {@code notice} says has ended; false if it was used before. */
    boolean end(LogoutNotice notice, Instant now) {
        sql.update(FORGET, at(now.minus(REMEMBERED)));
        if (sql.update(USE, notice.hash(), at(now)) == 0) {
            return false;
        }
        notice.sid()
                .ifPresentOrElse(
                        sid -> sql.update(END_SESSION, notice.issuer(), sid),
                        () -> sql.update(
                                END_SUBJECT, notice.issuer(), notice.subject().orElse("")));
        return true;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
