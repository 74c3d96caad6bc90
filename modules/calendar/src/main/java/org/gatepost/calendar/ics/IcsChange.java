package org.gatepost.calendar.ics;

/**
 * Which occurrence of its series an event changes.
 *
 * @param replaced when that occurrence was to begin
 * @param andLater whether all later ones change too, moved by as much (RANGE=THISANDFUTURE)
 */
record IcsChange(IcsTime replaced, boolean andLater) {

    static IcsChange of(IcsProperty recurrenceId, IcsZones zones) {
        boolean andLater = recurrenceId
                .parameter("RANGE")
                .filter("THISANDFUTURE"::equalsIgnoreCase)
                .isPresent();
        return new IcsChange(IcsTime.of(recurrenceId, zones), andLater);
    }
}
