package org.gatepost.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/**
 * Who holds which role at the actor's school, dated; class teachers hold theirs by being in a class team.
 *
 * <p>What is given or ended for today takes effect with the next request of whoever holds it. Nobody gives a role to
 * themselves. Head and deputy give those of the school's staff, the office those that open no other people's messages,
 * a trust administrator those of heads, governors, data protection officers and trust administrators.
 */
public interface Roles {

    /** The duties of governors, the only ones that are given to them. */
    Set<Duty> OF_GOVERNORS = Set.of(Duty.GOVERNOR, Duty.CHAIR_OF_GOVERNORS);

    /** What is held today or will be, by duty, then in the order in which holders are asked. */
    List<RoleHolding> held(Actor actor);

    /** All that {@code person} held, holds or will hold by name, the latest first. */
    List<RoleHolding> of(Actor actor, PersonId person);

    /** What the actor may give, to somebody else; in the order of {@link Duty}. */
    List<Duty> mayGive(Actor actor);

    /** Those to whom {@code duty} can be given, by family name: staff, or governors for the duties of governors. */
    List<StaffSummary> candidates(Actor actor, Duty duty);

    /**
     * Gives {@code duty} to {@code person}, behind those who have it already.
     *
     * @param from today or later
     * @param endsOn first day on which they no longer hold it, after {@code from}
     * @throws NotFound if there is no such person at the school, or the actor does not give that role
     * @throws RoleRefused if they give it to themselves, it is held for a part of that time already, or the days are wrong
     */
    RoleId give(Actor actor, PersonId person, Duty duty, LocalDate from, Optional<LocalDate> endsOn);

    /**
     * Ends a role; one that had not begun is as if it had never been given.
     *
     * @param endsOn first day on which it is no longer held: today or later
     * @throws NotFound if there is none such that goes on to that day, or the actor does not end it
     * @throws RoleRefused if nobody else would be head or trust administrator on that day
     */
    void end(Actor actor, RoleId role, LocalDate endsOn);

    /**
     * Names whoever holds a role before all others who hold it.
     *
     * @throws NotFound if it is not held today or later, or the actor does not give it
     */
    void putFirst(Actor actor, RoleId role);

    /**
     * Enters a governor, with the role from that day on.
     *
     * @throws InvalidEntry if a name or the address cannot be one
     * @throws RoleRefused if a governor with that address is there already, or the actor enters themselves
     */
    PersonId enterGovernor(Actor actor, NewGovernor governor);
}
