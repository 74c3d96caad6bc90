package org.gatepost.directory.team;

import java.util.List;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.StaffSummary;
import org.gatepost.directory.TeamClass;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;

/**
 * Who is in which class team from when to when, when they work and who is away (rules 3, cover).
 *
 * <p>Whoever is in a team sees it; office and senior leaders see all. Office, deputy and head change them, absences
 * included: who is away is entered for them, since it takes families' messages to others. What is changed for today
 * takes effect at once.
 */
public interface ClassTeams {

    /** The classes whose team the actor sees, by name. */
    List<TeamClass> classes(Actor actor);

    /**
     * One of them with its team.
     *
     * @throws NotFound if there is no such class, or not for the actor
     */
    ClassTeam get(Actor actor, ClassId schoolClass);

    /** The classes with pupils that nobody teaches or covers today, by name; the staff of the school see that. */
    List<TeamClass> withoutTeacher(Actor actor);

    /** Those who could join a team, by family name; empty if the actor changes none. */
    List<StaffSummary> candidates(Actor actor);

    /**
     * Makes {@code changes}, all of them or none.
     *
     * @throws NotFound if one of them is about somebody or something that is not at the actor's school, or is over
     * @throws TeamRefused if one of them cannot be made
     */
    void make(Actor actor, List<TeamChange> changes);
}
