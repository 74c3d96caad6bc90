/**
 * Schools, their calendars, their people, and who belongs to whom: fed by rosters, completed by the school.
 *
 * <p>Other modules ask {@link Families} and {@link Staffing} who may see and who has to answer, {@link SchoolCalendars}
 * when, and observe {@link SchoolCalendarChanged} and {@link StaffingChanged}. A person belongs to one school; somebody known to two schools, or
 * as staff and as guardian, is several persons with the same e-mail address, brought together by {@link Callers}.
 */
@GatepostModule(
        name = "directory",
        dependsOn = {"kernel", "audit", "calendar"},
        exposes = {
            "org.gatepost.directory",
            "org.gatepost.directory.office",
            "org.gatepost.directory.roster",
            "org.gatepost.directory.team"
        })
@NullMarked
package org.gatepost.directory;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
