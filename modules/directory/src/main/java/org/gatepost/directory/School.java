package org.gatepost.directory;

import java.time.ZoneId;
import org.gatepost.kernel.SchoolId;

/**
 * A school of the trust, as anybody may know it.
 *
 * @param sourcedId its id in the rosters
 * @param officePhone where urgent things go (PARENT-5); empty until the school is set up
 * @param zone by whose wall clock it lives
 * @param look by what people recognise it
 */
public record School(SchoolId id, String sourcedId, String name, String officePhone, ZoneId zone, SchoolLook look) {}
