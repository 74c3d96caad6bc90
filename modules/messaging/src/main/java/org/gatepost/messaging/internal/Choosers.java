package org.gatepost.messaging.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

/**
 * Who chooses the person a concern about staff is about (A3-STAFF), by the duties of today and not by those of the day
 * it was sent: reception, or the deputy where it is about the office; where nobody has that duty, or all who have are
 * of the child's family, the senior leaders.
 */
final class Choosers {

    private Choosers() {}

    /**
     * What one member of staff chooses.
     *
     * @param all of every child's family
     * @param children of these only, because those who come first are of their families
     */
    record Scope(boolean all, Set<PersonId> children) {

        static final Scope NOTHING = new Scope(false, Set.of());

        boolean isNothing() {
            return !all && children.isEmpty();
        }
    }

    static List<Set<Duty>> inOrder(boolean aboutOffice) {
        return List.of(Set.of(aboutOffice ? Duty.DEPUTY : Duty.RECEPTION), Set.of(Duty.DEPUTY, Duty.HEAD));
    }

    /** Those who choose for one thread now; empty if nobody may. */
    static Set<PersonId> of(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        for (Set<Duty> duties : inOrder(thread.isAboutOffice())) {
            var people = moment.chargedToday(duties);
            people.removeAll(dossier.concerned());
            people.removeIf(person -> moment.isFamily(person, thread.child()));
            if (!people.isEmpty()) {
                return people;
            }
        }
        return Set.of();
    }

    /** For which children {@code staff} is among {@link #of}, where nobody has been chosen; their own not left out. */
    static Scope scope(PersonId staff, boolean aboutOffice, Moment moment) {
        var earlier = new LinkedHashSet<PersonId>();
        for (Set<Duty> duties : inOrder(aboutOffice)) {
            var people = moment.chargedToday(duties);
            if (people.contains(staff)) {
                return earlier.isEmpty() ? new Scope(true, Set.of()) : new Scope(false, inAllFamilies(earlier, moment));
            }
            earlier.addAll(people);
        }
        return Scope.NOTHING;
    }

    private static Set<PersonId> inAllFamilies(Set<PersonId> people, Moment moment) {
        return people.stream()
                .map(moment::familyOf)
                .reduce((some, others) -> {
                    var common = new LinkedHashSet<>(some);
                    common.retainAll(others);
                    return common;
                })
                .orElse(Set.of());
    }
}
