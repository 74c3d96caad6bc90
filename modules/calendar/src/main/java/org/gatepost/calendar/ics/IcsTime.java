package org.gatepost.calendar.ics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneRules;
import java.util.regex.Pattern;

/**
 * A DATE or DATE-TIME of RFC 5545.
 *
 * @param local the date and time as written; midnight for a date
 * @param dateOnly whether it is a whole date
 * @param clock whose wall clock shows {@code local}; the school's for a date and for a floating time
 */
record IcsTime(LocalDateTime local, boolean dateOnly, ZoneRules clock) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{8})(?:T(\\d{6})(Z?))?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.STRICT);

    static IcsTime of(IcsProperty property, IcsZones zones) {
        return parse(property.value(), property, zones);
    }

    /** One of the values of {@code property}. */
    static IcsTime parse(String value, IcsProperty property, IcsZones zones) {
        var shape = SHAPE.matcher(value.strip());
        if (!shape.matches()) {
            throw unreadable(property, value);
        }
        try {
            LocalDate date = LocalDate.parse(shape.group(1), DATE);
            if (shape.group(2) == null) {
                return new IcsTime(date.atStartOfDay(), true, zones.school());
            }
            LocalDateTime local = date.atTime(LocalTime.parse(shape.group(2), TIME));
            return new IcsTime(local, false, clock(shape.group(3), property, zones));
        } catch (DateTimeException impossible) {
            throw unreadable(property, value);
        }
    }

    private static ZoneRules clock(String utc, IcsProperty property, IcsZones zones) {
        return utc.isEmpty()
                ? property.parameter("TZID")
                        .map(id -> zones.rules(id, property.line()))
                        .orElse(zones.school())
                : ZoneOffset.UTC.getRules();
    }

    private static IcsFault unreadable(IcsProperty property, String value) {
        return new IcsFault(property.line(), property.name() + " is no date or time: " + value);
    }

    LocalDate date() {
        return local.toLocalDate();
    }

    /** The same kind of time at another moment of the same clock. */
    IcsTime at(LocalDateTime other) {
        return new IcsTime(other, dateOnly, clock);
    }

    /**
     * The instant; RFC 5545, 3.3.5: a time that comes twice is the first, one that is left out is counted by the
     * offset before the change.
     */
    Instant instant() {
        return local.toInstant(clock.getOffset(local));
    }

    /** Whether both mean the same occurrence; where one is a date, any time of that date. */
    boolean denotes(IcsTime other) {
        return byDate(other) ? date().equals(other.date()) : instant().equals(other.instant());
    }

    /** Whether this is later; where one is a date, on a later date. */
    boolean isAfter(IcsTime other) {
        return byDate(other) ? date().isAfter(other.date()) : instant().isAfter(other.instant());
    }

    private boolean byDate(IcsTime other) {
        return dateOnly || other.dateOnly;
    }
}
