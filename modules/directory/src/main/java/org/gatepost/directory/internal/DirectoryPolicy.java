package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.gatepost.directory.StaffFamilies;
import org.gatepost.directory.TeamClass;
import org.gatepost.directory.internal.PersonRegister.Named;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

/**
 * Who may know or change what about whom (rules 6 and 11, SEC-AUZ-01): the module's one place where that is decided,
 * from who is acting, in which capacity, on what. What it denies is answered as what does not exist.
 */
@ApplicationScoped
class DirectoryPolicy {

    @Inject
    Links links;

    @Inject
    StaffFamilies families;

    /**
     * Whether they may know that there is {@code child}, and in which class: its guardians, itself, and staff, without those
     * who only administer.
     */
    boolean mayKnowChild(Actor actor, PersonId child, LocalDate today) {
        return switch (actor.capacity()) {
            case GUARDIAN -> links.isChildOf(actor.person(), child, today);
            case STAFF -> !Duty.administerOnly(actor.duties());
            case SYSTEM, OPERATOR -> true;
            case PUPIL -> child.equals(actor.person());
            case GOVERNOR -> false;
        };
    }

    /**
     * Whether they may know the name of {@code person}. A guardian knows staff, themselves and their own children; whoever
     * only administers knows staff, and the data protection officer everybody whom the audit log names.
     *
     * @param children the actor's own, of a guardian
     */
    boolean mayKnowName(Actor actor, Named person, Set<PersonId> children) {
        boolean ofStaffOrOwn = person.kind() == PersonKind.STAFF || person.id().equals(actor.person());
        return switch (actor.capacity()) {
            case GUARDIAN -> ofStaffOrOwn || children.contains(person.id());
            case STAFF ->
                ofStaffOrOwn || actor.hasAny(Duty.DATA_PROTECTION_OFFICER) || !Duty.administerOnly(actor.duties());
            case SYSTEM, OPERATOR -> true;
            case PUPIL, GOVERNOR -> ofStaffOrOwn;
        };
    }

    /** Which roles they give and end, to others than themselves; see {@link RoleGrants}. */
    Set<Duty> rolesGivenBy(Actor actor) {
        return RoleGrants.of(actor);
    }

    /** Whether they may change who is whose guardian, and what guardians are kept from. */
    boolean mayChangeFamilies(Actor actor) {
        return actor.hasAny(Duty.OFFICE, Duty.HEAD, Duty.DEPUTY);
    }

    /** Whether they may know why a guardian is restricted; others see the restriction alone. */
    boolean mayKnowReasons(Actor actor) {
        return actor.hasAny(Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.SAFEGUARDING_LEAD);
    }

    /**
     * Whether they may open the file of {@code person}: not of a family to which they belong.
     *
     * @param children those of the file
     */
    boolean mayOpenFile(Actor actor, Collection<PersonId> children, PersonId person) {
        var own = families.childrenOfStaff(Actor.system(actor.school()), actor.person());
        return !own.contains(person) && children.stream().noneMatch(own::contains);
    }

    /** Whether they see who is in the team of {@code schoolClass}, and who of them is away. */
    boolean maySeeTeam(Actor actor, TeamClass schoolClass) {
        return schoolClass.own() || actor.hasAny(Duty.OFFICE, Duty.RECEPTION, Duty.HEAD, Duty.DEPUTY);
    }

    /** Whether they may change teams, working hours and absences, their own included. */
    boolean mayChangeTeams(Actor actor) {
        return actor.hasAny(Duty.OFFICE, Duty.HEAD, Duty.DEPUTY);
    }

    /** Whether they may change the school's calendar: who decides on a closure (rules 1). */
    boolean mayChangeCalendar(Actor actor) {
        return actor.hasAny(Duty.HEAD, Duty.DEPUTY, Duty.OFFICE);
    }

    /** Whether they may restrict guardians of {@code child}, or lift that: nobody of the child's own family. */
    boolean mayRestrictAbout(Actor actor, PersonId child) {
        return !families.childrenOfStaff(Actor.system(actor.school()), actor.person())
                .contains(child);
    }
}
