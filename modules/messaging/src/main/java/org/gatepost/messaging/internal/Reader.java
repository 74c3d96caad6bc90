package org.gatepost.messaging.internal;

import java.time.Instant;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.internal.Choosers.Scope;

/**
 * A member of staff who looks at their lists.
 *
 * @param family the children whose threads they do not get as staff
 * @param chooses whose concerns about staff await that they choose the person concerned
 * @param choosesOffice the same where it is about the office
 */
record Reader(SchoolId school, PersonId person, Set<PersonId> family, Instant now, Scope chooses, Scope choosesOffice) {

    static Reader of(Actor actor, Moment moment) {
        var person = actor.person();
        boolean mayChoose = actor.hasAny(Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD);
        return new Reader(
                actor.school(),
                person,
                moment.familyOf(person),
                moment.now(),
                mayChoose ? Choosers.scope(person, false, moment) : Scope.NOTHING,
                mayChoose ? Choosers.scope(person, true, moment) : Scope.NOTHING);
    }

    boolean choosesNothing() {
        return chooses.isNothing() && choosesOffice.isNothing();
    }
}
