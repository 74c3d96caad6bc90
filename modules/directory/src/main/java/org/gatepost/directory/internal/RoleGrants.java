package org.gatepost.directory.internal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;

/** Who gives and ends which role, to others than themselves. */
final class RoleGrants {

    private static final Set<Duty> OF_THE_OFFICE =
            Set.of(Duty.SUPPORT_STAFF, Duty.RECEPTION, Duty.OFFICE, Duty.PASTORAL_LEAD, Duty.SENCO, Duty.GOVERNOR);

    /** Nobody gives what would let them, through somebody else, reach further than they do. */
    private static final Map<Duty, Set<Duty>> GIVES = Map.of(
            Duty.OFFICE, OF_THE_OFFICE,
            Duty.DEPUTY, with(OF_THE_OFFICE, Duty.SAFEGUARDING_LEAD),
            Duty.HEAD, with(OF_THE_OFFICE, Duty.SAFEGUARDING_LEAD, Duty.DEPUTY, Duty.DATA_PROTECTION_OFFICER),
            Duty.TRUST_ADMINISTRATOR,
                    Set.of(
                            Duty.HEAD,
                            Duty.GOVERNOR,
                            Duty.CHAIR_OF_GOVERNORS,
                            Duty.DATA_PROTECTION_OFFICER,
                            Duty.TRUST_ADMINISTRATOR),
            Duty.OPERATOR, Set.of(Duty.GOVERNOR, Duty.CHAIR_OF_GOVERNORS));

    /** Those of which somebody always holds one, once anybody has. */
    private static final Set<Duty> NEVER_VACANT = Set.of(Duty.HEAD, Duty.TRUST_ADMINISTRATOR);

    private RoleGrants() {}

    /** What {@code actor} gives and ends, in the order of {@link Duty}. */
    static Set<Duty> of(Actor actor) {
        Set<Duty> granted = EnumSet.noneOf(Duty.class);
        actor.duties().forEach(duty -> granted.addAll(GIVES.getOrDefault(duty, Set.of())));
        return granted;
    }

    static boolean isNeverVacant(Duty duty) {
        return NEVER_VACANT.contains(duty);
    }

    private static Set<Duty> with(Set<Duty> some, Duty... more) {
        Set<Duty> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
