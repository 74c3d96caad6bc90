package org.gatepost.portal.leadership;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gatepost.audit.AuditTrail;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.page.Visit;

/**
 * What the address asks the log for. What is not a date or an id there is left out, as if it had not been asked.
 *
 * @param from first day, in the school's time zone
 * @param until last day
 */
record AuditQuestion(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<UUID> person,
        Optional<String> kind,
        Optional<String> subject,
        Optional<Long> before) {

    /** The kinds of act that can be asked for: the beginnings of their names. */
    static final List<String> KINDS =
            List.of("refused", "messaging.readByLeader", "messaging.", "directory.", "identity.", "audit.");

    static AuditQuestion of(Visit visit) {
        return new AuditQuestion(
                parsed(visit, "since", LocalDate::parse),
                parsed(visit, "until", LocalDate::parse),
                parsed(visit, "person", UUID::fromString),
                visit.parameter("kind").filter(KINDS::contains),
                visit.parameter("subject").map(String::strip),
                parsed(visit, "from", Long::valueOf));
    }

    private static <T> Optional<T> parsed(Visit visit, String name, Function<String, T> parser) {
        return visit.parameter(name).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text.strip()));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    AuditTrail.Filter filter(ZoneId zone) {
        return new AuditTrail.Filter(
                from.map(day -> start(day, zone)),
                until.map(day -> start(day.plusDays(1), zone)),
                person.map(PersonId::new),
                kind,
                subject);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
