package org.gatepost.architecture.matrix;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Set;

/** Puts alternatives in the place of policy objects. */
final class AllowsEverything implements Extension {

    private final Set<Class<?>> alternatives;

    AllowsEverything(Set<Class<?>> alternatives) {
        this.alternatives = Set.copyOf(alternatives);
    }

    void add(@Observes BeforeBeanDiscovery discovery, BeanManager beans) {
        alternatives.forEach(
                type -> discovery.addAnnotatedType(beans.createAnnotatedType(type), "matrix-" + type.getName()));
    }
}
