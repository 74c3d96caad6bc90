package org.gatepost.directory.office;

import org.gatepost.kernel.Actor;

/** Finds people of the actor's school, for its office and its leaders. */
public interface PeopleSearch {

    /** Those whom {@code query} asks for; nobody who has left. */
    FoundPeople find(Actor actor, PeopleQuery query);
}
