package org.gatepost.standalone;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;

/** Operations as a module has them, so that the interceptors around them can be seen at work. */
@ApplicationScoped
@Transactional
class ProbeOperations {

    @Resource(lookup = "jdbc/gatepost")
    DataSource database;

    @Inject
    InnerProbe inner;

    @Requires(Duty.HEAD)
    String schoolInScope(Actor actor) throws SQLException {
        return query("select current_setting('app.school')");
    }

    @Requires(Duty.HEAD)
    Set<String> processes(Actor actor) throws SQLException {
        return new TreeSet<>(List.of(query("select pg_backend_pid()"), query("select pg_backend_pid()")));
    }

    @Requires(Duty.HEAD)
    void writeThenRefuse(Actor actor, String note) throws SQLException {
        query("insert into note values ('" + note + "') returning text");
        throw NotFound.hidden("note", UUID.randomUUID(), actor);
    }

    @Requires(Duty.HEAD)
    void refuseInside(Actor actor) {
        inner.refuse(actor);
    }

    @Requires(Duty.HEAD)
    void miss(Actor actor) {
        throw NotFound.missing("note", UUID.randomUUID());
    }

    @Requires
    void namesNoDuty(Actor actor) {}

    @Requires(Duty.HEAD)
    void takesNoActor(String text) {}

    private String query(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
