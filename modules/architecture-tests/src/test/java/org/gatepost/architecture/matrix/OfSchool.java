package org.gatepost.architecture.matrix;

import org.gatepost.directory.RoleId;
import org.gatepost.directory.roster.RosterImportId;

/**
 * What belongs to a school as a whole.
 *
 * @param role of the colleague there, which the office gives
 * @param roster that waits
 */
record OfSchool(RoleId role, RosterImportId roster) {}
