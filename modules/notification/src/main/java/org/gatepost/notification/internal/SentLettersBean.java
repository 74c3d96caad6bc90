package org.gatepost.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.notification.LetterState;
import org.gatepost.notification.SentLetters;

@ApplicationScoped
@Transactional
class SentLettersBean implements SentLetters {

    @Inject
    Sql sql;

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR, Duty.OPERATOR})
    public Map<UUID, LetterState> states(Actor actor, String kind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        """
                        select distinct on (subject) subject, state from notification.letter
                        where ordered_for = ? and kind = ? and subject = any(?)
                        order by subject, ordered_at desc, id
                        """,
                        row -> Map.entry(Sql.uuid(row, "subject"), LetterState.valueOf(row.getString("state"))),
                        actor.school(),
                        kind,
                        subjects)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    @Requires(Duty.OPERATOR)
    public long undelivered(Actor operator) {
        return sql.first(
                        "select count(*) from notification.letter where state = ?",
                        row -> row.getLong(1),
                        LetterState.UNDELIVERED)
                .orElse(0L);
    }
}
