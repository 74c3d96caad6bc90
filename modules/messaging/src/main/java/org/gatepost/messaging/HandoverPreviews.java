package org.gatepost.messaging;

import java.util.List;
import org.gatepost.directory.RoleChange;
import org.gatepost.directory.RoleRefused;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamRefused;
import org.gatepost.kernel.Actor;

/**
 * Before whom running threads would be put by a change of staff, before it is decided (rules 3, cover). Nothing is
 * stored, and nobody is told. For whom that is, and what is refused, is as for the change itself.
 */
public interface HandoverPreviews {

    /**
     * If {@code changes} were made to class teams.
     *
     * @throws TeamRefused if they cannot be
     */
    Handovers ifMade(Actor actor, List<TeamChange> changes);

    /**
     * If {@code change} were made to who holds which role; for senior leaders.
     *
     * @throws RoleRefused if it cannot be
     */
    Handovers ifRole(Actor actor, RoleChange change);
}
