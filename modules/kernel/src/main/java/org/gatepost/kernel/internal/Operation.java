package org.gatepost.kernel.internal;

import jakarta.interceptor.InvocationContext;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;

/** A call of a module's operation, as its annotation and first argument describe it. */
record Operation(String name, Actor actor, Set<Duty> duties) {

    static Operation of(InvocationContext call) {
        var method = call.getMethod();
        var name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        var requires = method.getAnnotation(Requires.class);
        if (requires == null || requires.value().length == 0) {
            throw new IllegalStateException(name + " names no duty");
        }
        if (call.getParameters().length == 0 || !(call.getParameters()[0] instanceof Actor actor)) {
            throw new IllegalStateException(name + " does not take an actor first");
        }
        return new Operation(name, actor, Set.of(requires.value()));
    }
}
