package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatepost.directory.TeamClass;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;

/**
 * Who may do what to the ways in of others: the module's one place where that is decided, from who is acting, in which
 * capacity, on what (SEC-AUZ-01). What it denies is answered as what does not exist.
 */
@ApplicationScoped
class IdentityPolicy {

    /** Whether they may open and close {@code schoolClass} for its pupils: its team of today, and senior leaders. */
    boolean maySteer(Actor staff, TeamClass schoolClass) {
        return isOfTeam(staff, schoolClass) || staff.isSeniorLeader();
    }

    /** Whether they may give and take the cards of {@code schoolClass}: who may steer it, the office, the operator. */
    boolean mayHandleCards(Actor staff, TeamClass schoolClass) {
        return maySteer(staff, schoolClass) || staff.hasAny(Duty.OFFICE, Duty.RECEPTION, Duty.OPERATOR);
    }

    /** Whether their looking at {@code schoolClass} is worth writing down: it is not their own (LEAD-1). */
    boolean looksAtAnothers(Actor staff, TeamClass schoolClass) {
        return staff.isSeniorLeader() && !isOfTeam(staff, schoolClass);
    }

    private static boolean isOfTeam(Actor staff, TeamClass schoolClass) {
        return schoolClass.own() && staff.hasAny(Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF);
    }
}
