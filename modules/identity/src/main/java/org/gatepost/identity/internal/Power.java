package org.gatepost.identity.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;

/** How much somebody could do with an account: nobody may open a way into one that could do more than their own. */
enum Power {
    ORDINARY,
    OFFICE,
    DEPUTY,
    HEAD,
    TRUST;

    static Power of(Actor actor) {
        return of(List.of(actor));
    }

    /** The greatest of all that one account may act as. */
    static Power of(Collection<Actor> actors) {
        return actors.stream()
                .flatMap(actor -> actor.duties().stream())
                .map(Power::of)
                .max(Comparator.naturalOrder())
                .orElse(ORDINARY);
    }

    private static Power of(Duty duty) {
        return switch (duty) {
            case OFFICE, RECEPTION, GOVERNOR, CHAIR_OF_GOVERNORS -> OFFICE;
            case DEPUTY, SAFEGUARDING_LEAD -> DEPUTY;
            case HEAD, DATA_PROTECTION_OFFICER -> HEAD;
            case TRUST_ADMINISTRATOR -> TRUST;
            default -> ORDINARY;
        };
    }
}
