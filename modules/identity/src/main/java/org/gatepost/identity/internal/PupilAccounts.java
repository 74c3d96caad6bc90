package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What pupils of the school that the transaction has entered sign in to, and their cards. */
@ApplicationScoped
class PupilAccounts {

    /** As in the table. */
    static final int MARKS = 72;

    private static final String ACCOUNTS = """
            select a.id, a.person_id, a.mark, a.pictures_hash, c.code_hash
            from identity.pupil_account a
            left join identity.pupil_card c on c.account_id = a.id and c.withdrawn_at is null
            """;

    private static final String ADD = """
            insert into identity.pupil_account (id, school_id, person_id, mark, created_at) values (?, ?, ?, ?, ?)
            on conflict (person_id) do nothing""";

    @Inject
    Sql sql;

    /**
     * An account of a pupil.
     *
     * @param pictures their hash; null until they are chosen
     * @param card the hash of the card's code; null without a card in force
     */
    record PupilAccount(
            AccountId id,
            PersonId pupil,
            int mark,
            @Nullable String pictures,
            @Nullable String card) {

        /** Empty until they are chosen. */
        Optional<String> pictureHash() {
            return Optional.ofNullable(pictures);
        }
    }

    Map<PersonId, PupilAccount> of(Collection<PersonId> pupils) {
        return sql.list(ACCOUNTS + " where a.person_id = any(?)", PupilAccounts::account, pupils).stream()
                .collect(Collectors.toMap(PupilAccount::pupil, Function.identity()));
    }

    Optional<PupilAccount> of(PersonId pupil) {
        return sql.first(ACCOUNTS + " where a.person_id = ?", PupilAccounts::account, pupil);
    }

    /** Whose card that is, while it is in force. */
    Optional<PupilAccount> byCard(String codeHash) {
        return sql.first(ACCOUNTS + " where c.code_hash = ?", PupilAccounts::account, codeHash);
    }

    /** The account of {@code pupil}, made if there is none, with a mark that none of {@code classmates} has. */
    PupilAccount findOrAdd(SchoolId school, PersonId pupil, Collection<PersonId> classmates, Instant now) {
        return of(pupil).orElseGet(() -> {
            var taken = of(classmates).values().stream().map(PupilAccount::mark).collect(Collectors.toSet());
            sql.update(ADD, AccountId.next().value(), school, pupil, free(taken), Lessons.at(now));
            return of(pupil).orElseThrow();
        });
    }

    /** In a class of more than there are marks some come twice. */
    private static int free(Set<Integer> taken) {
        return IntStream.range(0, MARKS)
                .filter(mark -> !taken.contains(mark))
                .findFirst()
                .orElse(taken.size() % MARKS);
    }

    /** A new card; the one before is none any more. */
    void issue(Actor staff, PupilAccount account, Secret code, Instant now) {
        withdraw(account, now);
        sql.update(
                "insert into identity.pupil_card (code_hash, school_id, account_id, issued_by, issued_at)"
                        + " values (?, ?, ?, ?, ?)",
                code.hash(),
                staff.school(),
                account.id().value(),
                staff.person(),
                Lessons.at(now));
    }

    /** Whether there was one. */
    boolean withdraw(PupilAccount account, Instant now) {
        sql.update(
                "delete from identity.pupil_sign_in where account_id = ?",
                account.id().value());
        return sql.update(
                        "update identity.pupil_card set withdrawn_at = ? where account_id = ? and withdrawn_at is null",
                        Lessons.at(now),
                        account.id().value())
                > 0;
    }

    /** Whether they were the first: of two at once one chooses. */
    boolean choosePictures(AccountId account, String hash) {
        return sql.update(
                        "update identity.pupil_account set pictures_hash = ? where id = ? and pictures_hash is null",
                        hash,
                        account.value())
                == 1;
    }

    void forgetPictures(PupilAccount account) {
        sql.update(
                "update identity.pupil_account set pictures_hash = null where id = ?",
                account.id().value());
        sql.update(
                "delete from identity.pupil_try where account_id = ?",
                account.id().value());
        sql.update(
                "delete from identity.pupil_sign_in where account_id = ?",
                account.id().value());
    }

    private static PupilAccount account(ResultSet row) throws SQLException {
        return new PupilAccount(
                new AccountId(Sql.uuid(row, "id")),
                Sql.person(row, "person_id"),
                row.getInt("mark"),
                row.getString("pictures_hash"),
                row.getString("code_hash"));
    }
}
