package org.gatepost.kernel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.gatepost.kernel.DatabaseSession;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.SchoolScope;

@ApplicationScoped
class SchoolScopeBean implements SchoolScope {

    @Inject
    DatabaseSession session;

    @Override
    public void enter(SchoolId school) {
        try (var connection = session.connection();
                var statement = connection.prepareStatement("select set_config('app.school', ?, true)")) {
            statement.setString(1, school.value().toString());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("could not enter school " + school, e);
        }
    }
}
