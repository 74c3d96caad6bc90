package org.gatepost.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.jspecify.annotations.Nullable;

/** A link that was given out. It is used by one statement, {@link #USE}, so that of two at once only one succeeds. */
@Entity
@Table(schema = "identity", name = "invitation")
@NamedQuery(name = Invitation.USE, query = """
                update Invitation i set i.usedAt = :now
                where i.codeHash = :hash and i.usedAt is null and i.expiresAt > :now""")
@NamedQuery(
        name = Invitation.REPLACE,
        query = "delete from Invitation i where i.accountId = :account and i.usedAt is null")
class Invitation {

    static final String USE = "Invitation.use";
    static final String REPLACE = "Invitation.replace";

    private static final Duration GOOD_FOR = Duration.ofDays(3);

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {} // for JPA

    Invitation(Secret code, AccountId account, Instant now) {
        codeHash = code.hash();
        accountId = account.value();
        createdAt = now;
        expiresAt = now.plus(GOOD_FOR);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
