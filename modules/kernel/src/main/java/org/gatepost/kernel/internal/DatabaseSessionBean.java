package org.gatepost.kernel.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.gatepost.kernel.DatabaseSession;

/**
 * Takes connections that are always in the current transaction.
 *
 * <p>Within the call of an EJB, a timer's say, Payara leaves a connection of the plain data source outside a
 * transaction that a CDI bean began; row-level security would then hide everything. The same data source under the
 * name by which Payara serves persistence units does not have that gap. Other servers know only the plain name.
 */
@ApplicationScoped
class DatabaseSessionBean implements DatabaseSession {

    private static final String AS_PERSISTENCE_UNITS_SEE_IT = "jdbc/gatepost__pm";

    @Resource(lookup = "jdbc/gatepost")
    DataSource database;

    @PostConstruct
    @SuppressWarnings("BanJNDI") // the name is a constant, nobody's input
    void preferWhatPersistenceUnitsUse() {
        try {
            database = InitialContext.doLookup(AS_PERSISTENCE_UNITS_SEE_IT);
        } catch (NamingException notPayara) {
            // the plain data source is right everywhere else
        }
    }

    @Override
    public Connection connection() throws SQLException {
        return database.getConnection();
    }
}
