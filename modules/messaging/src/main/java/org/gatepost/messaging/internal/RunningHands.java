package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** In whose hands the threads are that await an answer, as they are stored. */
@ApplicationScoped
class RunningHands {

    private static final String HANDS = """
            select t.id, t.due_at, array(
              select h.person_id from messaging.holder h where h.thread_id = t.id and h.until is null) as people
            from messaging.thread t
            where t.school_id = ? and t.state in ('WAITING', 'TO_BE_CONFIRMED')
            """;

    @Inject
    ThreadRepository threads;

    @Inject
    RunningThreads runningThreads;

    @Inject
    Moments moments;

    @Inject
    MessagingPolicy policy;

    @Inject
    Sql sql;

    /** Who has a thread, and by when it is to be answered; empty if that is to be confirmed. */
    record Hands(Set<PersonId> people, Optional<Instant> due) {

        static final Hands NOBODYS = new Hands(Set.of(), Optional.empty());
    }

    /** The waiting threads of whose number {@code actor} may learn. They are locked, as by the change that follows. */
    Set<UUID> knownTo(Actor actor) {
        var moment = moments.at(actor);
        return threads.dossiers(runningThreads.lockRunning(actor.school())).stream()
                .filter(dossier -> dossier.thread().clock().isWaiting())
                .filter(dossier -> policy.mayKnowOfHandover(actor, dossier, moment))
                .map(dossier -> dossier.thread().key())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of those of {@code wanted} that await an answer. */
    Map<UUID, Hands> of(SchoolId school, Set<UUID> wanted) {
        Map<UUID, Hands> hands = new LinkedHashMap<>();
        sql.list(HANDS, row -> Map.entry(Sql.uuid(row, "id"), hands(row)), school).stream()
                .filter(thread -> wanted.contains(thread.getKey()))
                .forEach(thread -> hands.put(thread.getKey(), thread.getValue()));
        return hands;
    }

    private static Hands hands(ResultSet row) throws SQLException {
        var people = Arrays.stream((UUID[]) row.getArray("people").getArray())
                .map(PersonId::new)
                .collect(Collectors.toSet());
        return new Hands(
                people,
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
