package org.gatepost.directory.office;

import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.kernel.PersonId;

/**
 * A guardian's link to a child, as it is or was.
 *
 * @param endsOn first day on which it no longer holds
 * @param fromRoster whether a roster brought it and will end it
 */
public record LinkEntry(
        LinkId id,
        PersonId guardian,
        String guardianName,
        PersonId child,
        String childName,
        LinkTerms terms,
        LocalDate from,
        Optional<LocalDate> endsOn,
        boolean fromRoster) {}
