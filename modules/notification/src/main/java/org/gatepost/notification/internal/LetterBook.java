package org.gatepost.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.LetterState;

/** The letters as they are stored, each step in its transaction. */
@ApplicationScoped
@Transactional
class LetterBook {

    /** Longer than an attempt can take: a mail server is given up before. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final String CLAIM = """
            update notification.letter set leased_until = ?, attempts = attempts + 1
            where id = (
              select id from notification.letter
              where state = 'WAITING' and due_at <= ? and (leased_until is null or leased_until <= ?)
              order by due_at, id
              limit 1
              for update skip locked)
            returning id, kind, subject, ordered_at, attempts
            """;

    private static final String CLOSE = """
            update notification.letter set state = ?, closed_at = ?, leased_until = null, failure = ?
            where id = ? and state = 'WAITING'
            """;

    private static final String POSTPONE = """
            update notification.letter set due_at = ?, leased_until = null, failure = ?
            where id = ? and state = 'WAITING'
            """;

    @Inject
    Sql sql;

    void add(SchoolId school, LetterOrder order, Instant now) {
        sql.update(
                """
                insert into notification.letter (id, kind, subject, ordered_for, state, ordered_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, UUID.randomUUID(), order.kind(), order.subject(), school, LetterState.WAITING, at(now), at(now));
    }

    /** The letter that has been due for longest and is in nobody's hands; from now on it is in the caller's. */
    Optional<DueLetter> claim(Instant now) {
        return sql.first(CLAIM, LetterBook::letter, at(now.plus(LEASE)), at(now), at(now));
    }

    void close(DueLetter letter, LetterState state, String failure, Instant now) {
        sql.update(CLOSE, state, at(now), failure, letter.id());
    }

    void postpone(DueLetter letter, String failure, Instant until) {
        sql.update(POSTPONE, at(until), failure, letter.id());
    }

    private static DueLetter letter(ResultSet row) throws SQLException {
        return new DueLetter(
                Sql.uuid(row, "id"),
                new LetterOrder(row.getString("kind"), Sql.uuid(row, "subject")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
