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

/** The browsers that are at the provider, each found by its cookie, once. */
@ApplicationScoped
@Transactional
class PendingSignOns {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final String ADD = """
            insert into identity.pending_sign_on
              (ticket_hash, state, nonce, verifier, return_to, invitation, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String TAKE = """
            delete from identity.pending_sign_on where ticket_hash = ? and expires_at > ?
            returning state, nonce, verifier, return_to, invitation""";

    private static final String FORGET = "delete from identity.pending_sign_on where expires_at <= ?";

    @Inject
    Sql sql;

    /** Keeps it and forgets those who never came back; what is returned is for the browser. */
    Secret keep(PendingSignOn pending, Instant now) {
        var ticket = Secret.next();
        sql.update(FORGET, at(now));
        sql.update(
                ADD,
                ticket.hash(),
                pending.state(),
                pending.nonce(),
                pending.verifier(),
                pending.returnTo(),
                pending.invitation()
                        .map(code -> Seal.close(code.value(), ticket))
                        .orElse(null),
                at(now.plus(GOOD_FOR)));
        return ticket;
    }

    /** What was kept for {@code ticket}; whoever takes it has it alone, even of two at once. */
    Optional<PendingSignOn> take(Secret ticket, Instant now) {
        return sql.first(
                TAKE,
                row -> new PendingSignOn(
                        row.getString("state"),
                        row.getString("nonce"),
                        row.getString("verifier"),
                        row.getString("return_to"),
                        Optional.ofNullable(row.getBytes("invitation"))
                                .map(kept -> new Secret(Seal.open(kept, ticket)))),
                ticket.hash(),
                at(now));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
