package org.gatepost.kernel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.gatepost.kernel.DatabaseSession;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.SchoolScope;

@ApplicationScoped
class SchoolScopeBean implements SchoolScope {

    private static final String ENTER = """
            select set_config('app.school', ?, true), rolname, rolsuper or rolbypassrls as unbound
            from pg_roles where rolname = current_user
            """;

    @Inject
    DatabaseSession session;

    @Override
    public void enter(SchoolId school) {
        try (var connection = session.connection();
                var statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, school.value().toString());
            try (var role = statement.executeQuery()) {
                role.next();
                requireBound(role);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not enter school " + school, e);
        }
    }

    private static void requireBound(ResultSet role) throws SQLException {
        if (role.getBoolean("unbound")) {
            throw new IllegalStateException("row-level security does not bind the database role "
                    + role.getString("rolname") + ": run the server as gp_app of server-config/postgresql/roles.sql");
        }
    }
}
