package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.identity.AccountId;
import org.gatepost.kernel.sql.Sql;

/**
 * Wrong pictures of a pupil in a session (SEC-PWD-02). After the second there is a pause before the next, twice as long
 * each time; after the tenth no more until the teacher resets the pictures: 1,320 ways are few. A try is charged before it
 * is looked at, so that many at once are counted too.
 */
@ApplicationScoped
class PictureTries {

    static final int MOST = 10;

    /** From the third on 20 seconds, 40, 80 and so on, five minutes at most. */
    private static final String CHARGE = """
            insert into identity.pupil_try as t (session_id, account_id, school_id, wrong, next_at)
            select s.id, ?, s.school_id, 1, ? from identity.class_session s where s.id = ?
            on conflict (session_id, account_id) do update
            set wrong = t.wrong + 1,
                next_at = excluded.next_at + case when t.wrong < 2 then interval '0'
                  else least(interval '5 minutes', interval '20 seconds' * 2 ^ (t.wrong - 2)) end
            where t.next_at <= excluded.next_at and t.wrong < ?""";

    @Inject
    Sql sql;

    /** Charges a try; false if there has to be a pause before it, or there were too many. */
    boolean admits(UUID session, AccountId account, Instant now) {
        return sql.update(CHARGE, account.value(), Lessons.at(now), session, MOST) == 1;
    }

    /** Whether the next would be refused at {@code now}. */
    boolean isPause(UUID session, AccountId account, Instant now) {
        return sql.exists(
                "select 1 from identity.pupil_try where session_id = ? and account_id = ? and (next_at > ? or wrong >= ?)",
                session,
                account.value(),
                Lessons.at(now),
                MOST);
    }

    /** The pictures were right. */
    void forget(UUID session, AccountId account) {
        sql.update("delete from identity.pupil_try where session_id = ? and account_id = ?", session, account.value());
    }

    /** How many were wrong, by account; no entry for none. */
    Map<AccountId, Integer> in(UUID session) {
        return sql
                .list(
                        "select account_id, wrong from identity.pupil_try where session_id = ?",
                        row -> Map.entry(new AccountId(Sql.uuid(row, "account_id")), row.getInt("wrong")),
                        session)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
