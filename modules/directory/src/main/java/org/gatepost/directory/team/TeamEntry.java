package org.gatepost.directory.team;

import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.directory.TeamRole;
import org.gatepost.kernel.PersonId;

/**
 * That somebody is in the team of a class for a time.
 *
 * @param from first day
 * @param endsOn first day on which they no longer are; empty while no end is known
 * @param ofRoster whether the school's records say so, which alone can end it
 */
public record TeamEntry(
        TeamEntryId id,
        PersonId person,
        String displayName,
        TeamRole role,
        LocalDate from,
        Optional<LocalDate> endsOn,
        boolean ofRoster) {

    /** Whether it has not ended by {@code day}; it may begin later. */
    public boolean goesOnTo(LocalDate day) {
        return endsOn.stream().allMatch(day::isBefore);
    }

    /** Whether there is a day from {@code first} to the day before {@code end} on which it holds. */
    public boolean overlaps(LocalDate first, Optional<LocalDate> end) {
        return goesOnTo(first) && end.stream().allMatch(from::isBefore);
    }
}
