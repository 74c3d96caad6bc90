package org.gatepost.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/** Who is there for whom: class teams, role-holders of the flow chart, working patterns. */
public interface Staffing {

    /**
     * The team of the class of {@code child} on {@code day}: by role, the primary teacher first, then by name. Empty
     * if nobody is in it.
     *
     * @throws NotFound if there is no such pupil, or not for the actor
     */
    List<TeamMember> teamOf(Actor actor, PersonId child, LocalDate day);

    /**
     * Who holds {@code duty} on {@code day}, in the order in which the school named them; empty if nobody.
     * {@link Duty#CLASS_TEACHER} is held by being in a class team.
     */
    List<PersonId> holdersOf(Actor actor, Duty duty, LocalDate day);

    /** When {@code staff} can be reached; always, for somebody of whom the school said nothing. */
    WorkingPattern workingPatternOf(Actor actor, PersonId staff);

    /** The patterns of several at once; one entry for each. */
    Map<PersonId, WorkingPattern> workingPatternsOf(Actor actor, Collection<PersonId> staff);

    /** Everybody who works at the school today, by family name. */
    List<StaffSummary> staff(Actor actor);
}
