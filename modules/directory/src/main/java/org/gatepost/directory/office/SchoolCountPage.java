package org.gatepost.directory.office;

import java.util.List;
import java.util.Optional;
import org.gatepost.kernel.SchoolId;

/**
 * A page of the list of schools.
 *
 * @param schools never more than {@value #SIZE}
 * @param next behind which school the list goes on; empty at its end
 */
public record SchoolCountPage(List<SchoolCounts> schools, Optional<SchoolId> next) {

    /** The most schools on one page. */
    public static final int SIZE = 25;

    public SchoolCountPage {
        schools = List.copyOf(schools);
    }
}
