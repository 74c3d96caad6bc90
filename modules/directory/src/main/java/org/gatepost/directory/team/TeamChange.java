package org.gatepost.directory.team;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.TeamRole;
import org.gatepost.kernel.PersonId;

/** One change of who is there for a class. */
public sealed interface TeamChange {

    /**
     * Somebody joins a team.
     *
     * @param from first day: today or later
     * @param endsOn first day on which they are no longer in it, after {@code from}
     */
    record Join(ClassId schoolClass, PersonId person, TeamRole role, LocalDate from, Optional<LocalDate> endsOn)
            implements TeamChange {}

    /**
     * Somebody leaves a team; who had not joined yet is as if they had never been named.
     *
     * @param endsOn first day on which they are no longer in it: today or later
     */
    record Leave(TeamEntryId entry, LocalDate endsOn) implements TeamChange {}

    /** Somebody is away; an absence may have begun, and may not have ended. */
    record Away(PersonId person, Absence absence) implements TeamChange {}

    /** An absence is taken back, as if it had never been entered. */
    record Back(AbsenceId absence) implements TeamChange {}

    /** Somebody works on these weekdays, in these hours; see {@link MemberHours}. */
    record Hours(PersonId person, Map<DayOfWeek, OpenWindow> hours) implements TeamChange {

        public Hours {
            hours = Map.copyOf(hours);
        }
    }
}
