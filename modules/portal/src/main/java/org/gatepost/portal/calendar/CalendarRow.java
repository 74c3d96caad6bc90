package org.gatepost.portal.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something the calendar says.
 *
 * @param when a date or a span of dates
 * @param what in plain words: "closed", "INSET day"
 * @param reason as it was entered
 * @param lines the change that can be made of it, as {@link CalendarChange#lines} writes it
 */
public record CalendarRow(String when, String what, String reason, List<String> lines) {

    public CalendarRow {
        lines = List.copyOf(lines);
    }

    /** Where that change is shown before it is made. */
    public String getAddress() {
        return lines.stream()
                .map(line -> "change=" + URLEncoder.encode(line, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/staff/calendar?", ""));
    }

    /** That change as the value of one field. */
    public String getJoined() {
        return String.join("\n", lines);
    }
}
