package org.gatepost.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/**
 * One browser's sign-in. Never changed as an entity, only by statements: a browser sends several requests at once, and
 * none of them may fail because another was first. So there is no version.
 */
@Entity
@Table(schema = "identity", name = "sign_in")
@NamedQuery(
        name = SignIn.SEEN,
        query = "update SignIn s set s.lastSeenAt = :now where s.tokenHash = :hash and s.lastSeenAt < :now")
@NamedQuery(name = SignIn.WEARS, query = """
                update SignIn s
                set s.school = :school, s.person = :person, s.capacity = :capacity,
                    s.idleSeconds = :idle, s.endsAt = :ends
                where s.tokenHash = :hash""")
@NamedQuery(name = SignIn.END, query = "delete from SignIn s where s.tokenHash = :hash")
@NamedQuery(name = SignIn.END_ALL, query = "delete from SignIn s where s.accountId = :account")
@NamedQuery(
        name = SignIn.END_OTHERS,
        query = "delete from SignIn s where s.accountId = :account and s.tokenHash <> :hash")
@NamedQuery(name = SignIn.FORGET, query = "delete from SignIn s where s.endsAt <= :now")
class SignIn {

    static final String SEEN = "SignIn.seen";
    static final String WEARS = "SignIn.wears";
    static final String END = "SignIn.end";
    static final String END_ALL = "SignIn.endAll";
    static final String END_OTHERS = "SignIn.endOthers";
    static final String FORGET = "SignIn.forget";

    /** Use is noted no more often than this, so that reading pages costs no writing. */
    private static final Duration NOTICE = Duration.ofMinutes(1);

    private static final Duration FRESH_FOR = Duration.ofMinutes(5);

    /** By how much one node's clock may be ahead of another's, and more. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "school_id")
    private SchoolId school;

    @Column(name = "person_id")
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private UUID id;

    @Enumerated(EnumType.STRING)
    private Means means;

    @Column(name = "idle_seconds")
    private int idleSeconds;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected SignIn() {} // for JPA

    SignIn(Secret token, AccountId account, Hat hat, Means means, Lifetime lifetime, Instant now) {
        tokenHash = token.hash();
        id = UUID.randomUUID();
        this.means = means;
        accountId = account.value();
        school = hat.school();
        person = hat.person();
        capacity = hat.capacity();
        idleSeconds = lifetime.idleSeconds();
        createdAt = now;
        lastSeenAt = now;
        endsAt = now.plus(lifetime.longest());
    }

    /** A name for it that may be shown, which its cookie's hash may not. */
    UUID id() {
        return id;
    }

    Means means() {
        return means;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    Hat hat() {
        return new Hat(school, person, capacity);
    }

    /**
     * Whether it is over at {@code now}: left unused for too long, or too old. One that was used after {@code now} is
     * too: the clock was set back, and nobody can tell for how long it has been left.
     */
    boolean isOver(Instant now) {
        return !now.isBefore(endsAt)
                || !now.isBefore(lastSeenAt.plusSeconds(idleSeconds))
                || now.isBefore(lastSeenAt.minus(CLOCKS_DIFFER));
    }

    /** Whether whoever holds it proved who they are so shortly before {@code now} that it need not be asked again. */
    boolean isFresh(Instant now) {
        return now.isBefore(createdAt.plus(FRESH_FOR));
    }

    /** Whether at {@code now} it is too old for {@code lifetime}, or was left unused for too long. */
    boolean isOverUnder(Lifetime lifetime, Instant now) {
        return !now.isBefore(endsUnder(lifetime)) || !now.isBefore(lastSeenAt.plusSeconds(idleUnder(lifetime)));
    }

    boolean isWorthNoting(Instant now) {
        return now.isAfter(lastSeenAt.plus(NOTICE));
    }

    /** The tighter of what holds already and {@code lifetime}, so that changing hats never lengthens a sign-in. */
    Instant endsUnder(Lifetime lifetime) {
        var ends = createdAt.plus(lifetime.longest());
        return ends.isBefore(endsAt) ? ends : endsAt;
    }

    int idleUnder(Lifetime lifetime) {
        return Math.min(idleSeconds, lifetime.idleSeconds());
    }
}
