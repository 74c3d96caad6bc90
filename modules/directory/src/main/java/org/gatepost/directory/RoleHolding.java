package org.gatepost.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

/**
 * That somebody holds a role at a school for a time.
 *
 * @param from first day on which they hold it
 * @param endsOn first day on which they no longer do; empty while no end is known
 * @param mayEnd whether whoever asked may end it
 */
public record RoleHolding(
        RoleId id,
        PersonId person,
        String displayName,
        Duty duty,
        LocalDate from,
        Optional<LocalDate> endsOn,
        boolean mayEnd) {

    /** Whether it is held on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && endsOn.stream().allMatch(day::isBefore);
    }
}
