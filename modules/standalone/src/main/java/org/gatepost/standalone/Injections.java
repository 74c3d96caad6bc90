package org.gatepost.standalone;

import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;
import org.jspecify.annotations.Nullable;

/** Gives beans what a server would: entity managers by unit and the data source. */
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
        if (!DataSource.class.equals(point.getType())) {
            throw new IllegalArgumentException("the only resource is the data source: " + point);
        }
        return () -> new SimpleResourceReference<>(pool);
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
