package org.gatepost.standalone;

import com.arjuna.ats.jta.common.jtaPropertyManager;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The persistence units of the class path on one pool, each opened when it is first asked for. */
final class PersistenceUnits implements AutoCloseable {

    private final Map<String, EntityManagerFactory> factories = new ConcurrentHashMap<>();
    private final DataSource pool;

    public PersistenceUnits(DataSource pool) {
        this.pool = pool;
    }

    /** An entity manager for {@code unit} whose state is that of the current transaction, as a server injects it. */
    EntityManager ofCurrentTransaction(String unit) {
        return (EntityManager) Proxy.newProxyInstance(
                PersistenceUnits.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, args) -> {
                    try {
                        return method.invoke(current(unit), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private EntityManager current(String unit) {
        var registry = registry();
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("unit " + unit + " is used outside a transaction");
        }
        var key = new Key(this, unit);
        if (registry.getResource(key) instanceof EntityManager opened) {
            return opened;
        }
        var opened = factory(unit).createEntityManager();
        registry.putResource(key, opened);
        registry.registerInterposedSynchronization(new ClosesAfterwards(opened));
        return opened;
    }

    private EntityManagerFactory factory(String unit) {
        return factories.computeIfAbsent(
                unit,
                name -> Persistence.createEntityManagerFactory(
                        name,
                        Map.of(
                                "jakarta.persistence.jtaDataSource",
                                pool,
                                "eclipselink.target-server",
                                TransactionServicePlatform.class.getName(),
                                "eclipselink.weaving",
                                "false",
                                "eclipselink.session-name",
                                name + "-" + System.identityHashCode(this))));
    }

    static TransactionSynchronizationRegistry registry() {
        return jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();
    }

    @Override
    public void close() {
        factories.values().forEach(EntityManagerFactory::close);
    }

    private record Key(PersistenceUnits units, String name) {}

    private record ClosesAfterwards(EntityManager opened) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the persistence provider flushes by a synchronization of its own
        }

        @Override
        public void afterCompletion(int status) {
            opened.close();
        }
    }
}
