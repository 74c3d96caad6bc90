package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignedIn;
import org.gatepost.identity.internal.Lessons.Lesson;
import org.gatepost.identity.internal.PupilAccounts.PupilAccount;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.SchoolScope;
import org.gatepost.kernel.sql.Sql;

/**
 * Pupils who are signed in. Everything that let one in is asked again at every request: the session is open, the card in
 * force, the class still theirs, the permission still given (rules 7, SEC-SES-04).
 */
@ApplicationScoped
@Transactional
class PupilSignIns {

    /** At most one of a pupil. */
    private static final String REPLACE = """
            insert into identity.pupil_sign_in (token_hash, school_id, session_id, account_id, card_hash, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (account_id) do update
            set token_hash = excluded.token_hash, session_id = excluded.session_id, card_hash = excluded.card_hash,
                created_at = excluded.created_at""";

    @Inject
    Sql sql;

    @Inject
    SchoolScope scope;

    @Inject
    Lessons lessons;

    @Inject
    PupilAccounts accounts;

    @Inject
    Callers callers;

    @Inject
    ClassLists lists;

    @Inject
    Permissions permissions;

    private record Row(SchoolId school, UUID session, String card) {}

    /** Opens one in {@code lesson}; empty if the pupil may not come in at this moment. */
    Optional<Opened> open(SchoolId school, Lesson lesson, PupilAccount account, Instant now) {
        return worn(school, lesson.schoolClass(), account).map(signedIn -> {
            var token = Secret.next();
            sql.update(
                    REPLACE, token.hash(), school, lesson.id(), account.id().value(), account.card(), Lessons.at(now));
            return new Opened(token, signedIn);
        });
    }

    /** Whoever holds {@code token}; a sign-in that is not good any more is gone for good. */
    Optional<SignedIn> find(Secret token, Instant now) {
        return row(token).flatMap(row -> {
            scope.enter(row.school());
            var found = lessons.find(row.session(), now)
                    .flatMap(lesson -> accounts.byCard(row.card())
                            .flatMap(account -> worn(row.school(), lesson.schoolClass(), account)));
            if (found.isEmpty()) {
                end(token);
            }
            return found;
        });
    }

    void end(Secret token) {
        sql.update("delete from identity.pupil_sign_in where token_hash = ?", token.hash());
    }

    void end(PupilAccount account) {
        sql.update(
                "delete from identity.pupil_sign_in where account_id = ?",
                account.id().value());
    }

    /** Since when who is in, by account. */
    Map<AccountId, Instant> in(Lesson lesson) {
        return sql
                .list(
                        "select account_id, created_at from identity.pupil_sign_in where session_id = ?",
                        row -> Map.entry(new AccountId(Sql.uuid(row, "account_id")), instant(row)),
                        lesson.id())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether {@code pupil} may be in {@code schoolClass} at this moment: theirs, and permitted. */
    boolean mayBeIn(SchoolId school, ClassId schoolClass, PersonId pupil) {
        return permissions.hold(school, pupil) && isIn(school, schoolClass, pupil);
    }

    private boolean isIn(SchoolId school, ClassId schoolClass, PersonId pupil) {
        return lists.pupilsOf(Actor.system(school), schoolClass).stream()
                .anyMatch(each -> each.id().equals(pupil));
    }

    private Optional<SignedIn> worn(SchoolId school, ClassId schoolClass, PupilAccount account) {
        var hat = new Hat(school, account.pupil(), Capacity.PUPIL);
        return callers.caller(hat)
                .filter(caller -> mayBeIn(school, schoolClass, account.pupil()))
                .map(caller -> new SignedIn(account.id(), hat, caller, List.of(hat)));
    }

    private Optional<Row> row(Secret token) {
        return sql.first(
                "select school_id, session_id, card_hash from identity.pupil_sign_in where token_hash = ?",
                row -> new Row(
                        new SchoolId(Sql.uuid(row, "school_id")),
                        Sql.uuid(row, "session_id"),
                        row.getString("card_hash")),
                token.hash());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("created_at", OffsetDateTime.class).toInstant();
    }
}
