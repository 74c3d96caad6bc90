package org.gatepost.directory.team;

import java.time.DayOfWeek;
import java.util.Map;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.kernel.PersonId;

/**
 * When somebody of a team works.
 *
 * @param hours the part of each weekday worked, all of it where the school is open then; a weekday that is missing is
 *     not worked
 */
public record MemberHours(PersonId person, String displayName, Map<DayOfWeek, OpenWindow> hours) {

    public MemberHours {
        hours = Map.copyOf(hours);
    }
}
