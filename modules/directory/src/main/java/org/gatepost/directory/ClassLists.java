package org.gatepost.directory;

import java.util.List;
import org.gatepost.kernel.Actor;

/** The classes of a school as its staff see them, today. */
public interface ClassLists {

    /** All classes with a pupil or a team today, by name; whose is whose says {@link TeamClass#own}. */
    List<TeamClass> classes(Actor staff);

    /**
     * One of {@link #classes}.
     *
     * @throws org.gatepost.kernel.NotFound if there is none of that id at the actor's school
     */
    TeamClass get(Actor staff, ClassId id);

    /** The pupils whose class it is today, by given name; empty for a class that is not there. */
    List<ChildSummary> pupilsOf(Actor staff, ClassId id);
}
