package org.gatepost.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.AuditTrail;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.sql.Sql;

@ApplicationScoped
@Transactional
class AuditTrailBean implements AuditTrail {

    @Inject
    Sql sql;

    @Inject
    AuditLog log;

    @Inject
    AuditPolicy policy;

    @Override
    @Requires({Duty.HEAD, Duty.DATA_PROTECTION_OFFICER})
    public List<Line> entries(Actor reader, Filter filter, Optional<Long> before, int most) {
        if (!policy.mayRead(reader)) {
            throw NotFound.hidden("audit log", reader.school(), reader);
        }
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("not a number of lines: " + most);
        }
        var query = new StringBuilder("select sequence, at, person_id, capacity, act, subject, detail"
                + " from audit.entry where school_id = ?");
        var parameters = new ArrayList<Object>(List.of(reader.school()));
        before.ifPresent(place -> and(query, parameters, "sequence < ?", place));
        filter.from().ifPresent(from -> and(query, parameters, "at >= ?", stamp(from)));
        filter.until().ifPresent(until -> and(query, parameters, "at < ?", stamp(until)));
        filter.person().ifPresent(person -> and(query, parameters, "person_id = ?", person));
        filter.act().ifPresent(act -> and(query, parameters, "starts_with(act, ?)", known(act)));
        filter.subject().ifPresent(subject -> and(query, parameters, "position(? in subject) > 0", known(subject)));
        query.append(" order by sequence desc limit ?");
        parameters.add(most);
        var found = sql.list(query.toString(), AuditTrailBean::line, parameters.toArray());
        log.append(
                reader,
                new Deed("audit.read", "school:" + reader.school(), found.size() + " entries" + described(filter)));
        return found;
    }

    private static void and(StringBuilder query, List<Object> parameters, String condition, Object parameter) {
        query.append(" and ").append(condition);
        parameters.add(parameter);
    }

    private static OffsetDateTime stamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What no database can hold is in no entry. */
    private static String known(String asked) {
        return asked.replace('\0', '?');
    }

    private static String described(Filter filter) {
        return filter.person().map(person -> ", of person " + person).orElse("")
                + filter.act().map(act -> ", acts " + known(act)).orElse("");
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Sql.person(row, "person_id"),
                row.getString("capacity"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
