package org.gatepost.directory;

import java.util.List;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/**
 * Which children belong to which guardians, today (rules 6).
 *
 * <p>A link that has ended, and a child to whom the guardian has no access, are as if they had never been; this holds
 * from the next question on, for open sessions too.
 */
public interface Families {

    /** The children of {@code guardian} that are on roll, by given name; never one without access. */
    List<ChildSummary> childrenOf(Actor guardian);

    /** Whether {@code guardian} may write to the school about {@code child}: a link in force that allows messages. */
    boolean mayWriteAbout(Actor guardian, PersonId child);

    /**
     * One pupil on roll, for themselves, their guardians and the school's staff.
     *
     * @throws NotFound if there is none, or not for the actor
     */
    ChildSummary child(Actor actor, PersonId child);

    /** What holds between {@code guardian} and {@code child} today; empty for most. For staff and timers. */
    Set<Restriction> restrictions(Actor actor, PersonId guardian, PersonId child);
}
