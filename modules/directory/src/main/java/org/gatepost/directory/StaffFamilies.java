package org.gatepost.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/** What other modules have to know of several children, or of the children of staff, at once. */
public interface StaffFamilies {

    /**
     * The pupils of whom {@code staff} is a guardian under another hat, the same e-mail address; restricted or not,
     * also after the link has ended. What concerns these families is not put before them as staff.
     */
    Set<PersonId> childrenOfStaff(Actor actor, PersonId staff);

    /** The reverse for several pupils at once: no entry for a pupil without such a guardian. */
    Map<PersonId, Set<PersonId>> staffInFamiliesOf(Actor actor, Collection<PersonId> children);

    /** The class teams of several pupils as {@link Staffing#teamOf}; no entry for a pupil who has left. */
    Map<PersonId, List<TeamMember>> teamsOf(Actor actor, Collection<PersonId> children, LocalDate day);
}
