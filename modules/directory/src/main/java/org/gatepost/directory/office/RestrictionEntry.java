package org.gatepost.directory.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.PersonId;

/**
 * That a guardian is or was kept from something with regard to a child.
 *
 * @param reason empty for whoever may not know it
 * @param reviewOn by when the school looks at it again, where it said so
 * @param liftedAt empty while it is in force
 */
public record RestrictionEntry(
        PersonId guardian,
        String guardianName,
        PersonId child,
        String childName,
        Restriction kind,
        Optional<String> reason,
        Instant imposedAt,
        Optional<String> imposedBy,
        Optional<LocalDate> reviewOn,
        Optional<Instant> liftedAt) {}
