package org.gatepost.calendar;

/** What a date is by rules 1. Stored by name: add at will, never rename. */
public enum DayState {
    /** A weekday of the school's pattern, in term. */
    SCHOOL_DAY,
    /** Staff are there, pupils are not; open unless the school set otherwise. */
    INSET,
    /** Opened by a dated override, whatever else the date is. */
    OPENED,
    /** Closed by a dated override: snow, a burst pipe. */
    CLOSED,
    /** A bank holiday, a day of half term, any closure of the calendar. */
    CLOSURE,
    /** In no term. */
    OUTSIDE_TERM,
    /** A weekday on which there is no school: Saturday, Sunday. */
    CLOSED_WEEKDAY,
    /** It would be open, but closed parts take all of its hours. */
    NO_HOURS_LEFT
}
