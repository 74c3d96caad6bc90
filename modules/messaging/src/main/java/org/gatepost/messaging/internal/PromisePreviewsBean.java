package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.messaging.MovedPromises;
import org.gatepost.messaging.MovedPromises.Shift;
import org.gatepost.messaging.PromisePreviews;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PromisePreviewsBean implements PromisePreviews {

    private static final String PROMISED = """
            select id, due_at from messaging.thread
            where school_id = ? and state in ('WAITING', 'TO_BE_CONFIRMED')
            """;

    private static final Comparator<Optional<Instant>> LAST_IF_UNKNOWN =
            Comparator.comparing(due -> due.orElse(Instant.MAX));

    @Inject
    SchoolCalendars calendars;

    @Inject
    CalendarEntries entries;

    @Inject
    Sql sql;

    @Inject
    Rehearsal rehearsal;

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public MovedPromises ifDecided(Actor actor, DayOverride override) {
        return rehearse(actor, () -> calendars.override(actor, override));
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public MovedPromises ifLifted(Actor actor, LocalDate date) {
        return rehearse(actor, () -> calendars.lift(actor, date));
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public MovedPromises ifAccepted(Actor actor, List<ImportedDay> days) {
        return rehearse(actor, () -> entries.accept(actor, days));
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public MovedPromises ifRemoved(Actor actor, List<ImportedDay> days) {
        return rehearse(actor, () -> entries.remove(actor, days));
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public MovedPromises ifTerms(Actor actor, List<Term> terms) {
        return rehearse(actor, () -> entries.keepTerms(actor, terms));
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public MovedPromises ifHours(Actor actor, OpenWindow hours) {
        return rehearse(actor, () -> entries.keepHours(actor, hours));
    }

    private MovedPromises rehearse(Actor actor, Runnable change) {
        var outcome = rehearsal.of(change, () -> promised(actor));
        return new MovedPromises(outcome.before().size(), shifts(outcome.before(), outcome.after()));
    }

    private Map<UUID, Optional<Instant>> promised(Actor actor) {
        Map<UUID, Optional<Instant>> due = new LinkedHashMap<>();
        sql.list(
                        PROMISED,
                        row -> Map.entry(
                                Sql.uuid(row, "id"),
                                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)),
                        actor.school())
                .forEach(thread -> due.put(thread.getKey(), thread.getValue()));
        return due;
    }

    private static List<Shift> shifts(Map<UUID, Optional<Instant>> before, Map<UUID, Optional<Instant>> after) {
        return before.entrySet().stream()
                .map(thread -> new Shift(thread.getValue(), after.getOrDefault(thread.getKey(), Optional.empty()), 1))
                .filter(shift -> !shift.from().equals(shift.to()))
                .collect(Collectors.groupingBy(shift -> shift, Collectors.counting()))
                .entrySet()
                .stream()
                .map(same -> new Shift(same.getKey().from(), same.getKey().to(), Math.toIntExact(same.getValue())))
                .sorted(Comparator.comparing(Shift::from, LAST_IF_UNKNOWN).thenComparing(Shift::to, LAST_IF_UNKNOWN))
                .toList();
    }
}
