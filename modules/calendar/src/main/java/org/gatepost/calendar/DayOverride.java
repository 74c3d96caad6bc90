package org.gatepost.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody of the school decided for one date, whatever else the calendar says (rules 1).
 *
 * @param date the date, local to the school
 * @param open whether the school is open
 * @param reason in plain words: "snow", "early finish"
 * @param hours the date's own hours, in place of the school's and of any closed part; only where it is open
 */
public record DayOverride(LocalDate date, boolean open, String reason, Optional<OpenWindow> hours) {

    public DayOverride {
        if (!open && hours.isPresent()) {
            throw new IllegalArgumentException("closed day with hours: " + date);
        }
    }

    /** The school is closed all day. */
    public static DayOverride closed(LocalDate date, String reason) {
        return new DayOverride(date, false, reason, Optional.empty());
    }

    /** The school is open in its usual hours. */
    public static DayOverride open(LocalDate date, String reason) {
        return new DayOverride(date, true, reason, Optional.empty());
    }

    /** The school is open in these hours. */
    public static DayOverride open(LocalDate date, String reason, OpenWindow hours) {
        return new DayOverride(date, true, reason, Optional.of(hours));
    }
}
