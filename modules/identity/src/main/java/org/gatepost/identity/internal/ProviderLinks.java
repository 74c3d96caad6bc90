package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.identity.AccountId;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.sql.Sql;

/** Whose account a school account opens: by issuer and subject, whatever its e-mail address becomes later. */
@ApplicationScoped
@Transactional
class ProviderLinks {

    private static final String FIND = "select account_id from identity.provider_link where issuer = ? and subject = ?";

    private static final String OF_ACCOUNT =
            "select subject from identity.provider_link where issuer = ? and account_id = ?";

    private static final String DROP = "delete from identity.provider_link where issuer = ? and account_id = ?";

    private static final String ADD = """
            insert into identity.provider_link (issuer, subject, account_id, linked_at, how) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    @Inject
    Sql sql;

    @Inject
    CredentialNotices notices;

    @Inject
    AuditLog audit;

    Optional<AccountId> find(Assertion assertion) {
        return sql.first(
                FIND, row -> new AccountId(Sql.uuid(row, "account_id")), assertion.issuer(), assertion.subject());
    }

    boolean isLinked(String issuer, AccountId account) {
        return sql.first(OF_ACCOUNT, row -> row.getString("subject"), issuer, account.value())
                .isPresent();
    }

    /**
     * The school account opens {@code account} from now on, and no other of that provider does.
     *
     * @return false if another sign-on was first
     */
    boolean link(Assertion assertion, AccountId account, How how, Instant now) {
        if (how == How.CODE) {
            sql.update(DROP, assertion.issuer(), account.value());
        }
        boolean added = sql.update(ADD, assertion.issuer(), assertion.subject(), account.value(), at(now), how) == 1;
        if (added) {
            notices.tell(account, CredentialChange.SCHOOL_ACCOUNT_JOINED);
            audit.append(
                    Actor.system(Actor.TRUST),
                    Deed.of("identity.schoolAccountJoined", "account", account.value())
                            .with("by " + how));
        }
        return added;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** By what it was known whose it is. Stored by name. */
    enum How {
        /** An e-mail address that the provider vouches for. */
        EMAIL,
        /** A one-time code from the office. */
        CODE
    }
}
