package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.AccountIsSomebodyElse;
import org.gatepost.identity.PersonHasAccount;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** Which persons each account is. A person belongs to one account at most, an account to any number of persons. */
@ApplicationScoped
@Transactional
class AccountPersons {

    private static final String BIND = """
            insert into identity.account_person (person_id, school_id, capacity, account_id, bound_at, how)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** Only one of several requests at once gets the address. */
    private static final String FIND_BY_ADDRESS_ONCE = """
            update identity.account set finds_by_address = false
            where id = ? and finds_by_address returning email""";

    @Inject
    Sql sql;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Makes the person under {@code hat} one of {@code account}'s; nothing happens if they are already. Enters the
     * school of {@code hat}, in whose log it is written down.
     *
     * @throws PersonHasAccount if they belong to another account
     * @throws AccountIsSomebodyElse if the account is another person's of the same capacity at that school
     */
    void bind(AccountId account, Hat hat, Bond how) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (sql.update(BIND, hat.person(), hat.school(), hat.capacity(), account.value(), now, how) == 1) {
            audit.append(
                    Actor.system(hat.school()),
                    Deed.of("identity.bound", "person", hat.person().value())
                            .with("account:" + account + " by " + how));
        } else {
            requireSame(account, hat);
        }
    }

    private void requireSame(AccountId account, Hat hat) {
        var owner = accountOf(hat.person());
        if (owner.isEmpty()) {
            throw new AccountIsSomebodyElse(account);
        }
        if (!owner.get().equals(account)) {
            throw new PersonHasAccount(hat.person());
        }
    }

    /**
     * Binds {@code account} to whoever has {@code email}: at each school and in each capacity the one person who has it
     * and no account yet, and nobody where several have it.
     */
    void bindByAddress(AccountId account, String email) {
        unambiguous(callers.hatsOf(email))
                .filter(hat -> accountOf(hat.person()).isEmpty())
                .forEach(hat -> bind(account, hat, Bond.ADDRESS));
    }

    /** Those who are the only one with an address in their capacity at their school. */
    static Stream<Hat> unambiguous(List<Hat> hats) {
        return hats.stream()
                .filter(hat -> hats.stream()
                                .filter(other ->
                                        other.school().equals(hat.school()) && other.capacity() == hat.capacity())
                                .count()
                        == 1);
    }

    /** By their schools; empty for an account that is nobody. */
    Map<SchoolId, Set<PersonId>> of(AccountId account) {
        var bound = bound(account);
        if (!bound.isEmpty()) {
            return bound;
        }
        sql.first(FIND_BY_ADDRESS_ONCE, row -> row.getString("email"), account.value())
                .ifPresent(email -> bindByAddress(account, email));
        return bound(account);
    }

    private Map<SchoolId, Set<PersonId>> bound(AccountId account) {
        return sql
                .list(
                        "select school_id, person_id from identity.account_person where account_id = ?",
                        row -> Map.entry(new SchoolId(Sql.uuid(row, "school_id")), Sql.person(row, "person_id")),
                        account.value())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Whether {@code account} is another person's than that under {@code hat}, of the same capacity at the same school. */
    boolean isSomebodyElseAt(AccountId account, Hat hat) {
        return sql.exists("""
                select 1 from identity.account_person
                where account_id = ? and school_id = ? and capacity = ? and person_id <> ?""", account.value(), hat.school(), hat.capacity(), hat.person());
    }

    /** Whether {@code account} is nobody's yet. */
    boolean isNobody(AccountId account) {
        return bound(account).isEmpty();
    }

    /** Since when those of {@code people} who have an account have it. */
    Map<PersonId, Instant> boundAt(Collection<PersonId> people) {
        return sql
                .list(
                        "select person_id, bound_at from identity.account_person where person_id = any(?)",
                        row -> Map.entry(
                                Sql.person(row, "person_id"),
                                row.getObject("bound_at", OffsetDateTime.class).toInstant()),
                        people)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Empty for a person without an account. */
    Optional<AccountId> accountOf(PersonId person) {
        return sql.first(
                "select account_id from identity.account_person where person_id = ?",
                row -> new AccountId(Sql.uuid(row, "account_id")),
                person);
    }
}
