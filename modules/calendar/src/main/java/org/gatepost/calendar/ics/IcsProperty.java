package org.gatepost.calendar.ics;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One content line of an iCalendar file, unfolded.
 *
 * @param name in upper case
 * @param parameters by their names in upper case
 * @param value as it is written, still escaped
 * @param line where it stands, for messages
 */
record IcsProperty(String name, Map<String, String> parameters, String value, int line) {

    Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    /** The value as a text on one line, unescaped. */
    String text() {
        return VObjectPropertyValues.unescape(value).strip().replaceAll("\\s+", " ");
    }

    /** The values of a list of texts, unescaped. */
    List<String> texts() {
        return VObjectPropertyValues.parseList(value).stream()
                .map(String::strip)
                .toList();
    }

    /** The values of a list of dates, times or periods. */
    List<String> values() {
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }
}
