package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.directory.Hat;
import org.gatepost.identity.InvitationEnd;
import org.gatepost.identity.JoinCode;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** The invitations as they are stored, in the transaction of whoever asks. */
@ApplicationScoped
class InvitationBook {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    private static final String ALL = """
            select i.id, i.school_id, i.person_id, i.capacity, i.route, i.email, i.made_at, i.expires_at, i.ended_how
            from identity.person_invitation i""";

    private static final String ADD = """
            insert into identity.person_invitation
              (id, school_id, person_id, capacity, route, email, made_by, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String END =
            "update identity.person_invitation set ended_at = ?, ended_how = ? where ended_at is null";

    private static final String LATEST = """
            select distinct on (person_id) * from identity.person_invitation
            where person_id = any(?) and route <> 'ADDRESS' order by person_id, made_at desc, id""";

    /** Two who invite one person at once take turns. */
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text) as taken";

    @Inject
    Sql sql;

    /** Makes an invitation instead of the one of its kind that its person may have: a confirmation is a kind of its own. */
    PersonInvitation make(Hat hat, Route route, Optional<EmailAddress> email, Actor by, Instant now) {
        sql.first(ONE_AT_A_TIME, row -> row.getString("taken"), "invitation:" + hat.person());
        boolean confirms = route == Route.ADDRESS;
        sql.update(
                END + " and person_id = ? and (route = 'ADDRESS') = ?",
                at(now),
                InvitationEnd.REPLACED,
                hat.person(),
                confirms);
        var made =
                new PersonInvitation(UUID.randomUUID(), hat, route, email, now, now.plus(GOOD_FOR), Optional.empty());
        sql.update(
                ADD,
                made.id(),
                hat.school(),
                hat.person(),
                hat.capacity(),
                route,
                email.map(EmailAddress::value).orElse(null),
                by.person(),
                at(now),
                at(made.expiresAt()));
        return made;
    }

    /** Another code for an invitation; those that it has stay good. */
    JoinCode code(PersonInvitation invitation) {
        var code = JoinCode.next();
        sql.update(
                "insert into identity.invitation_code (code_hash, invitation_id) values (?, ?)",
                code.secret().hash(),
                invitation.id());
        return code;
    }

    /** Good or not. */
    Optional<PersonInvitation> find(Secret code) {
        return sql.first(
                ALL + " join identity.invitation_code c on c.invitation_id = i.id where c.code_hash = ?",
                InvitationBook::invitation,
                code.hash());
    }

    Optional<PersonInvitation> find(UUID id) {
        return sql.first(ALL + " where i.id = ?", InvitationBook::invitation, id);
    }

    /** The school's latest of each of {@code people}; no entry for whom it never invited. */
    Map<PersonId, PersonInvitation> latest(Collection<PersonId> people) {
        return sql.list(LATEST, InvitationBook::invitation, people).stream()
                .collect(Collectors.toMap(found -> found.hat().person(), found -> found));
    }

    /** Uses up an invitation; false if it was not good any more. Of two at once one gets true. */
    boolean use(PersonInvitation invitation, Instant now) {
        return sql.update(END + " and id = ? and expires_at > ?", at(now), InvitationEnd.USED, invitation.id(), at(now))
                == 1;
    }

    /** Ends all that a person has; how many there were. */
    int endAll(PersonId person, InvitationEnd how, Instant now) {
        return sql.update(END + " and person_id = ?", at(now), how, person);
    }

    private static PersonInvitation invitation(ResultSet row) throws SQLException {
        return new PersonInvitation(
                Sql.uuid(row, "id"),
                new Hat(
                        new SchoolId(Sql.uuid(row, "school_id")),
                        Sql.person(row, "person_id"),
                        Capacity.valueOf(row.getString("capacity"))),
                Route.valueOf(row.getString("route")),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                instant(row, "made_at"),
                instant(row, "expires_at"),
                Optional.ofNullable(row.getString("ended_how")).map(InvitationEnd::valueOf));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
