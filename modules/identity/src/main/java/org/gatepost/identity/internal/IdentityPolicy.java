package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.gatepost.directory.AdultSummary;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Hat;
import org.gatepost.directory.StaffFamilies;
import org.gatepost.directory.TeamClass;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

/**
 * Who may do what to the accounts and ways in of others: the module's one place where that is decided, from who is
 * acting, in which capacity, on what (SEC-AUZ-01). What it denies is answered as what does not exist.
 */
@ApplicationScoped
class IdentityPolicy {

    /** Whose account opens so much that the office cannot hand it out: only the head, or the operator. */
    private static final Duty[] TRUSTED = {
        Duty.HEAD, Duty.DEPUTY, Duty.SAFEGUARDING_LEAD, Duty.TRUST_ADMINISTRATOR, Duty.DATA_PROTECTION_OFFICER
    };

    @Inject
    Callers callers;

    @Inject
    StaffFamilies families;

    /** What decides about several people at once: the children of whoever acts. */
    record Inviter(Actor actor, Set<PersonId> ownChildren) {}

    Inviter inviter(Actor actor) {
        return new Inviter(actor, families.childrenOfStaff(Actor.system(actor.school()), actor.person()));
    }

    /**
     * Whether they may hand out the invitation of {@code adult}: whoever holds it could join in their place. So nobody
     * invites themselves or the other guardians of their own children, and only the head whom much is trusted to.
     */
    boolean mayInvite(Inviter inviter, AdultSummary adult) {
        var actor = inviter.actor();
        if (!actor.hasAny(Duty.OFFICE, Duty.DEPUTY, Duty.HEAD)
                || adult.hat().person().equals(actor.person())) {
            return false;
        }
        return adult.hat().capacity() == Capacity.GUARDIAN
                ? adult.children().stream().map(ChildSummary::id).noneMatch(inviter.ownChildren()::contains)
                : actor.hasAny(Duty.HEAD) || !isTrusted(adult);
    }

    private boolean isTrusted(AdultSummary adult) {
        return callers.caller(adult.hat())
                .map(Caller::actor)
                .filter(actor -> actor.hasAny(TRUSTED))
                .isPresent();
    }

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

    /** Whether a letter is enough for {@code hats}: guardians' and nothing else, because it opens one family's things. */
    boolean mayEnterByLetter(List<Hat> hats) {
        return !hats.isEmpty() && hats.stream().allMatch(hat -> hat.capacity() == Capacity.GUARDIAN);
    }

    /**
     * Whether a password may be chosen by a letter: by who has one, and by guardians. Staff without one sign on with the
     * school's own provider, which a password would go round.
     */
    boolean mayChoosePasswordByLetter(boolean hasPassword, List<Hat> hats) {
        return hasPassword || mayEnterByLetter(hats);
    }

    /** Whether the start page offers a passkey under {@code hat}: to parents, who are not on a shared device of the school. */
    boolean mayBeOfferedPasskey(Hat hat) {
        return hat.capacity() == Capacity.GUARDIAN;
    }

    /** Whether they may know how {@code owner}, all that one account may act as, is let in. */
    boolean mayKnowFactors(Actor by, List<Actor> owner) {
        return owner.stream().anyMatch(each -> each.school().equals(by.school()));
    }

    /**
     * Whether they may take the second factor off {@code owner}, all that one account may act as: never their own, and
     * never that of somebody who can do more. A head's is for a trust administrator, and a colleague head's too.
     */
    boolean mayResetFactors(Actor by, List<Actor> owner) {
        var power = Power.of(by);
        var others = Power.of(owner);
        return mayKnowFactors(by, owner)
                && owner.stream().noneMatch(each -> each.person().equals(by.person()))
                && (others.compareTo(Power.HEAD) < 0 ? others.compareTo(power) <= 0 : power == Power.TRUST);
    }

    private static boolean isOfTeam(Actor staff, TeamClass schoolClass) {
        return schoolClass.own() && staff.hasAny(Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF);
    }
}
