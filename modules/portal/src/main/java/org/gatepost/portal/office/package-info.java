/** Pages on which a school keeps its people: roles, families, teams, rosters. */
@NullMarked
package org.gatepost.portal.office;

import org.jspecify.annotations.NullMarked;
