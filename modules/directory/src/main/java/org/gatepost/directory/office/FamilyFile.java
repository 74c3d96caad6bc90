package org.gatepost.directory.office;

import java.util.List;
import java.util.Optional;
import org.gatepost.kernel.PersonId;

/**
 * What the school keeps of one pupil or one guardian and their family.
 *
 * @param kind pupil or guardian
 * @param email of a guardian, as the roster has it
 * @param className of a pupil on roll
 * @param links those in force first, then the latest
 * @param restrictions those in force first, then the latest
 * @param mayChange whether whoever asked may change links and restrictions
 */
public record FamilyFile(
        PersonId person,
        KindOfPerson kind,
        String displayName,
        Optional<String> email,
        Optional<String> className,
        List<LinkEntry> links,
        List<RestrictionEntry> restrictions,
        boolean mayChange) {

    public FamilyFile {
        links = List.copyOf(links);
        restrictions = List.copyOf(restrictions);
    }
}
