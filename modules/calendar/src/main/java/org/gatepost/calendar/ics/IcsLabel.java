package org.gatepost.calendar.ics;

import java.util.Optional;

/**
 * What an event is about, and which one it is.
 *
 * @param uid empty where the file, against the standard, gives none
 * @param sequence the highest is the newest version of the same event
 * @param cancelled whether it does not take place
 * @param inset whether it is in the category INSET
 * @param summary on one line; may be empty
 */
record IcsLabel(Optional<String> uid, int sequence, boolean cancelled, boolean inset, String summary) {

    static IcsLabel of(IcsComponent event) {
        return new IcsLabel(
                event.first("UID").map(uid -> uid.value().strip()),
                event.first("SEQUENCE").map(IcsLabel::number).orElse(0),
                event.first("STATUS")
                        .filter(status -> status.text().equalsIgnoreCase("CANCELLED"))
                        .isPresent(),
                event.all("CATEGORIES")
                        .flatMap(categories -> categories.texts().stream())
                        .anyMatch("INSET"::equalsIgnoreCase),
                event.first("SUMMARY").map(IcsProperty::text).orElse(""));
    }

    private static int number(IcsProperty property) {
        try {
            return Integer.parseInt(property.value().strip());
        } catch (NumberFormatException invalid) {
            throw new IcsFault(property.line(), property.name() + " is no number: " + property.value());
        }
    }
}
