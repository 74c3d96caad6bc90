package org.gatepost.directory.office;

import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.SchoolId;

/** The schools of the trust as its administrators see them: in numbers, without a name of anybody. */
public interface TrustSchools {

    /**
     * Schools that have not ended, by name.
     *
     * @param name a part of a school's name, whatever its case and accents; empty for all
     * @param after behind which school the list goes on
     */
    SchoolCountPage schools(Actor administrator, String name, Optional<SchoolId> after);
}
