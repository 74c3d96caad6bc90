package org.gatepost.kernel.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.SchoolScope;

@ApplicationScoped
class SchoolScopeBean implements SchoolScope {

    /** In a transaction every connection of this data source is the same one, so the setting holds for all modules. */
    @Resource(lookup = "jdbc/gatepost")
    DataSource database;

    @Override
    public void enter(SchoolId school) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select set_config('app.school', ?, true)")) {
            statement.setString(1, school.value().toString());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("could not enter school " + school, e);
        }
    }
}
