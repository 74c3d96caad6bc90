package org.gatepost.standalone;

import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;
import org.jspecify.annotations.Nullable;

/** Gives beans what a server would: entity managers by unit, the data source, the transaction. */
final class Injections implements JpaInjectionServices, ResourceInjectionServices {

    private final DataSource pool;
    private final PersistenceUnits units;

    public Injections(DataSource pool, PersistenceUnits units) {
        this.pool = pool;
        this.units = units;
    }

    @Override
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
        var unit = point.getAnnotated().getAnnotation(PersistenceContext.class).unitName();
        return () -> new SimpleResourceReference<>(units.ofCurrentTransaction(unit));
    }

    @Override
    public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(InjectionPoint point) {
        throw new IllegalArgumentException("Gatepost injects entity managers only: " + point);
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
        if (DataSource.class.equals(point.getType())) {
            return () -> new SimpleResourceReference<>(pool);
        }
        if (TransactionSynchronizationRegistry.class.equals(point.getType())) {
            return () -> new SimpleResourceReference<>(PersistenceUnits.registry());
        }
        throw new IllegalArgumentException("there is no such resource: " + point);
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(
            @Nullable String jndiName, @Nullable String mappedName) {
        return () -> new SimpleResourceReference<>(pool);
    }

    @Override
    public void cleanup() {
        // the pool and the units are closed by whoever opened them
    }
}
