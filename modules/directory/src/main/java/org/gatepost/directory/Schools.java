package org.gatepost.directory;

import java.util.List;
import java.util.Optional;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.SchoolId;

/** The schools of the trust. Public facts, so nobody in particular has to be acting. */
public interface Schools {

    /** All schools that have not ended, by name. */
    List<School> all();

    /**
     * One school, also one that has ended.
     *
     * @throws NotFound if there is none of that id
     */
    School get(SchoolId id);

    /**
     * A school's logo, as a PNG file; empty if there is none such, or none such any more.
     *
     * @param logo as in {@link SchoolLook#logo}
     */
    Optional<byte[]> logo(String logo);
}
