package org.gatepost.standalone;

import com.arjuna.ats.jta.TransactionManager;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.transaction.SystemException;
import java.time.Clock;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * Gatepost's modules, running in this JVM on one database. Every bean of the class path is there; its operations have
 * the transactions and checks that they have on a server. Several may run side by side, on one database or on several.
 */
public final class Standalone implements AutoCloseable {

    private final WeldContainer container;
    private final PersistenceUnits units;
    private final AgroalDataSource pool;

    private Standalone(WeldContainer container, PersistenceUnits units, AgroalDataSource pool) {
        this.container = container;
        this.units = units;
        this.pool = pool;
    }

    /** Starts on {@code database} with the clock that the configuration asks for. */
    public static Standalone start(DatabaseSettings database) {
        return start(new Weld(), database);
    }

    /**
     * Starts on {@code database}; every module tells the time by {@code clock}.
     *
     * @param further what a test changes about the container
     */
    public static Standalone start(DatabaseSettings database, Clock clock, Extension... further) {
        var weld = new Weld().addExtension(new ClockExtension(clock)).addExtensions(further);
        return start(weld, database);
    }

    private static Standalone start(Weld weld, DatabaseSettings database) {
        TransactionLog.keepNone();
        var pool = Pool.of(database);
        var units = new PersistenceUnits(pool);
        var container = weld.skipShutdownHook()
                .containerId("gatepost-" + System.identityHashCode(pool))
                .addServices(new Injections(pool, units))
                .initialize();
        return new Standalone(container, units, pool);
    }

    /** The module interface {@code type}. */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** The pool that the modules share; in a transaction each of its connections is the same one. */
    public DataSource dataSource() {
        return pool;
    }

    /** Does {@code work} in one transaction: all of it is stored, or, after an exception, nothing. */
    public <T> T inTransaction(Callable<T> work) throws Exception {
        var transactions = TransactionManager.transactionManager();
        transactions.begin();
        try {
            var result = work.call();
            transactions.commit();
            return result;
        } catch (Exception e) {
            rollBack();
            throw e;
        }
    }

    private static void rollBack() throws SystemException {
        var transactions = TransactionManager.transactionManager();
        if (transactions.getTransaction() != null) {
            transactions.rollback();
        }
    }

    /** Ends all connections; operations under way fail. */
    @Override
    public void close() {
        container.shutdown();
        units.close();
        pool.close();
    }
}
