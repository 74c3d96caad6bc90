package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.kernel.Duty;

/** How long sign-ins last, by the hats that may be put on in them. */
@ApplicationScoped
class Lifetimes {

    @Inject
    Callers callers;

    /** The shortest that one of {@code hats} asks for: any of them can be put on. */
    Lifetime of(List<Hat> hats) {
        return hats.stream().anyMatch(this::isAdministrators) ? Lifetime.OF_ADMINISTRATORS : Lifetime.of(hats);
    }

    private boolean isAdministrators(Hat hat) {
        return callers.caller(hat)
                .filter(caller -> caller.actor().hasAny(Duty.TRUST_ADMINISTRATOR))
                .isPresent();
    }
}
