package org.gatepost.directory;

import org.gatepost.kernel.PersonId;

/**
 * Somebody in the team of a class.
 *
 * @param primary whether the roster names them as the first among the teachers
 */
public record TeamMember(PersonId person, String displayName, TeamRole role, boolean primary) {}
