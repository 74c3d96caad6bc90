package org.gatepost.directory;

import org.gatepost.kernel.Actor;

/** What rosters have no place for, told by the school. */
public interface SchoolSetups {

    /**
     * Makes {@code setup} hold at the actor's school: the same again changes nothing. Role-holders and covers that it
     * leaves out are ended today; terms, days and working patterns are replaced; overrides and restrictions in force
     * stay. Publishes {@link SchoolCalendarChanged} if the calendar is another one.
     *
     * @throws UnknownInSetup if it names a person or class that the roster has not, with nothing applied
     */
    void apply(Actor operator, SchoolSetup setup);
}
