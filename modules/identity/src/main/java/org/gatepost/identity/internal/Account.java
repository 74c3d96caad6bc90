package org.gatepost.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** What somebody signs in to: an e-mail address and, once chosen, a password. */
@Entity
@Table(schema = "identity", name = "account")
@NamedQuery(name = Account.BY_EMAIL, query = "select a from Account a where a.email = :email")
class Account {

    static final String BY_EMAIL = "Account.byEmail";

    @Id
    private UUID id;

    private String email;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {} // for JPA

    Account(EmailAddress email, Instant now) {
        id = AccountId.next().value();
        this.email = email.value();
        createdAt = now;
    }

    AccountId id() {
        return new AccountId(id);
    }

    String email() {
        return email;
    }

    /** Empty until its owner has chosen a password. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** From now on its owner signs in with {@code other}. */
    void moveTo(EmailAddress other) {
        email = other.value();
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }
}
