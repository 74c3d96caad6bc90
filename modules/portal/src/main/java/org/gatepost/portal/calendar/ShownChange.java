package org.gatepost.portal.calendar;

import java.util.List;

/**
 * A change as it is put before whoever decides it.
 *
 * @param title what would be changed: "Close Wednesday 11 November"
 * @param details further lines, such as each of several days
 * @param effect how many of the promised answers would move
 * @param shifts what would move from when to when
 */
public record ShownChange(String title, List<String> details, String effect, List<String> shifts) {

    public ShownChange {
        details = List.copyOf(details);
        shifts = List.copyOf(shifts);
    }
}
