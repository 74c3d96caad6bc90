package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.Outbox;

/** The links that were asked for, as they are stored. */
@ApplicationScoped
@Transactional
class LinkBook {

    /** How long what was asked for is kept, to be looked into. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String ADD = """
            insert into identity.link_request (id, purpose, account_id, new_email, language, asked_at)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String SELECT =
            "select r.id, r.purpose, r.account_id, r.new_email, r.language, r.asked_at, r.ended_at is not null as ended"
                    + " from identity.link_request r ";

    private static final String GOOD = SELECT + """
            join identity.link_code c on c.request_id = r.id
            where c.code_hash = ? and c.expires_at > ? and r.purpose = ? and r.ended_at is null""";

    /** Of two at once only one ends it. */
    private static final String USE = "update identity.link_request set ended_at = ? where id = ? and ended_at is null";

    private static final String NEWER = """
            select 1 from identity.link_request
            where account_id = ? and purpose = ? and ended_at is null and asked_at > ?""";

    private static final String VOID =
            "update identity.link_request set ended_at = ? where account_id = ? and ended_at is null";

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    /** Asks for a link, and for the letter that it comes in. The same work whether or not there is an account. */
    UUID ask(
            LinkPurpose purpose,
            Optional<AccountId> account,
            Optional<EmailAddress> newEmail,
            Locale language,
            Instant now) {
        var id = UUID.randomUUID();
        sql.update("delete from identity.link_request where asked_at < ?", at(now.minus(KEPT)));
        sql.update(
                ADD,
                id,
                purpose,
                account.map(AccountId::value).orElse(null),
                newEmail.map(EmailAddress::value).orElse(null),
                language.toLanguageTag(),
                at(now));
        outbox.post(Actor.system(Actor.TRUST), new LetterOrder(purpose.letter(), id));
        return id;
    }

    Optional<LinkRequest> find(UUID id) {
        return sql.first(SELECT + "where r.id = ?", LinkBook::request, id);
    }

    /** Whether the same account asked for the same again; one letter is enough then. */
    boolean wasAskedAgain(LinkRequest request) {
        return request.account()
                .filter(account -> sql.exists(NEWER, account.value(), request.purpose(), at(request.askedAt())))
                .isPresent();
    }

    /** Makes the secret of a letter that is being written. */
    Secret code(LinkRequest request, Instant now) {
        var code = Secret.next();
        sql.update(
                "insert into identity.link_code (code_hash, request_id, expires_at) values (?, ?, ?)",
                code.hash(),
                request.id(),
                at(now.plus(request.purpose().goodFor())));
        return code;
    }

    /** What {@code code} stands for, while it is good. */
    Optional<LinkRequest> good(Secret code, LinkPurpose purpose, Instant now) {
        return sql.first(GOOD, LinkBook::request, code.hash(), at(now), purpose);
    }

    /** Uses up {@code code}; empty if it is not good, or somebody else was faster. */
    Optional<LinkRequest> use(Secret code, LinkPurpose purpose, Instant now) {
        return good(code, purpose, now).filter(request -> sql.update(USE, at(now), request.id()) == 1);
    }

    /** Makes void what {@code account} asked for: its password or address has changed. */
    void endAll(AccountId account, Instant now) {
        sql.update(VOID, at(now), account.value());
    }

    private static LinkRequest request(ResultSet row) throws SQLException {
        return new LinkRequest(
                Sql.uuid(row, "id"),
                LinkPurpose.valueOf(row.getString("purpose")),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getString("new_email")).map(EmailAddress::new),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("ended"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
