package org.gatepost.kernel.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gatepost.kernel.DatabaseSession;

/**
 * Takes connections that are always in the current transaction.
 *
 * <p>{@code gatepost.data-source} is the JNDI name of a data source to take them from instead of {@code jdbc/gatepost}.
 * A server needs it whose plain data source leaves connections outside a transaction that a CDI bean began within the
 * call of an EJB, a timer's say: row-level security would then hide everything. It is set where such a server is set up.
 */
@ApplicationScoped
class DatabaseSessionBean implements DatabaseSession {

    private static final String SETTING = "gatepost.data-source";

    @Resource(lookup = "jdbc/gatepost")
    DataSource database;

    @PostConstruct
    void preferWhatIsSet() {
        ConfigProvider.getConfig().getOptionalValue(SETTING, String.class).ifPresent(name -> database = found(name));
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's setting, no visitor's input
    private static DataSource found(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("there is no data source " + name + " (" + SETTING + ")", e);
        }
    }

    @Override
    public Connection connection() throws SQLException {
        return database.getConnection();
    }
}
