package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.directory.ClassId;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.sql.Sql;

/** The class sessions of the school that the transaction has entered, their devices and offers. */
@ApplicationScoped
class Lessons {

    private static final Duration OFFERED_FOR = Duration.ofMinutes(5);

    private static final String OPEN = """
            select s.* from identity.class_session s
            where s.closed_at is null and s.ends_at > ?""";

    private static final String ADD = """
            insert into identity.class_session (id, school_id, class_id, opened_by, opened_at, ends_at)
            values (?, ?, ?, ?, ?, ?) on conflict (class_id) where closed_at is null do nothing""";

    @Inject
    Sql sql;

    /** A session that is open. */
    record Lesson(UUID id, ClassId schoolClass, PersonId openedBy, Instant openedAt, Instant endsAt) {}

    /** The open session of a class. */
    Optional<Lesson> of(ClassId id, Instant now) {
        return sql.first(OPEN + " and s.class_id = ?", Lessons::lesson, at(now), id.value());
    }

    Optional<Lesson> find(UUID id, Instant now) {
        return sql.first(OPEN + " and s.id = ?", Lessons::lesson, at(now), id);
    }

    /** The open session of a class, opened now if there is none; of several at once one opens it. */
    Lesson openOrJoin(Actor staff, ClassId id, Instant ends, Instant now) {
        sql.update(
                "update identity.class_session set closed_at = ends_at"
                        + " where class_id = ? and closed_at is null and ends_at <= ?",
                id.value(),
                at(now));
        sql.update(ADD, UUID.randomUUID(), staff.school(), id.value(), staff.person(), at(now), at(ends));
        return of(id, now).orElseThrow(() -> new IllegalStateException("class " + id + " was closed meanwhile"));
    }

    /** Nothing of it can be used any more, on no device. */
    void close(Lesson lesson, Instant now) {
        sql.update(
                "update identity.class_session set closed_at = ? where id = ? and closed_at is null",
                at(now),
                lesson.id());
        sql.update("delete from identity.pupil_sign_in where session_id = ?", lesson.id());
        sql.update("delete from identity.class_offer where session_id = ?", lesson.id());
        sql.update("delete from identity.class_device where session_id = ?", lesson.id());
    }

    DeviceKey addDevice(Actor staff, Lesson lesson, String browser, Instant now) {
        var key = DeviceKey.next(staff.school());
        sql.update(
                "insert into identity.class_device (token_hash, school_id, session_id, browser_hash, opened_at)"
                        + " values (?, ?, ?, ?, ?)",
                key.secret().hash(),
                staff.school(),
                lesson.id(),
                BrowserName.hash(browser),
                at(now));
        return key;
    }

    int devices(Lesson lesson) {
        return sql.first(
                        "select count(*)::int as n from identity.class_device where session_id = ?",
                        row -> row.getInt("n"),
                        lesson.id())
                .orElse(0);
    }

    DeviceKey addOffer(Actor staff, Lesson lesson, Instant now) {
        var key = DeviceKey.next(staff.school());
        sql.update(
                "insert into identity.class_offer (code_hash, school_id, session_id, expires_at) values (?, ?, ?, ?)",
                key.secret().hash(),
                staff.school(),
                lesson.id(),
                at(now.plus(OFFERED_FOR)));
        return key;
    }

    /** Uses the offer up; of several at once one gets it. Empty if it is no good. */
    Optional<Lesson> takeUp(DeviceKey offer, Instant now) {
        return sql.first(
                        "delete from identity.class_offer where code_hash = ? and expires_at > ? returning session_id",
                        row -> Sql.uuid(row, "session_id"),
                        offer.secret().hash(),
                        at(now))
                .flatMap(session -> find(session, now));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                Sql.uuid(row, "id"),
                new ClassId(Sql.uuid(row, "class_id")),
                Sql.person(row, "opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
