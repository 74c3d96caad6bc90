package org.gatepost.calendar.ics;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an iCalendar file (RFC 5545) says about the days of a school. Immutable.
 *
 * <p>An all-day event is a closed day, a timed event a closed part of its day; {@code CATEGORIES:INSET} marks the days
 * of an event as open for staff. Cancelled events are left out, recurrence rules are honoured. TRANSP plays no part:
 * the bank holidays as the government publishes them are "transparent".
 */
public final class IcsCalendar {

    private final String source;
    private final ZoneRules school;
    private final List<IcsSeries> series;

    private IcsCalendar(String source, ZoneRules school, List<IcsSeries> series) {
        this.source = source;
        this.school = school;
        this.series = series;
    }

    /**
     * Reads a file in UTF-8, with or without a byte order mark. Does not close {@code in}.
     *
     * @param source the name of the file, for messages
     * @param zone the school's, by which times without a zone are meant
     * @throws CalendarFileException if the file is not iCalendar, or a date, rule or zone in it cannot be understood
     */
    public static IcsCalendar read(InputStream in, String source, ZoneId zone)
            throws CalendarFileException, IOException {
        try {
            List<IcsComponent> calendars = IcsParser.parse(Utf8.reader(in));
            IcsZones zones = IcsZones.of(zone.getRules(), calendars);
            List<IcsEvent> events = calendars.stream()
                    .flatMap(calendar -> calendar.children("VEVENT"))
                    .map(event -> IcsEvent.of(event, zones))
                    .toList();
            return new IcsCalendar(source, zone.getRules(), IcsSeries.of(events));
        } catch (IcsFault fault) {
            throw fault.in(source);
        }
    }

    /**
     * What the file says about the dates from {@code first} to {@code last}, both included, by date; several things
     * about one date in the order of the file.
     *
     * @throws CalendarFileException if an event repeats absurdly often, or never
     */
    public List<ImportedDay> daysBetween(LocalDate first, LocalDate last) throws CalendarFileException {
        Set<ImportedDay> days = new LinkedHashSet<>();
        OccurrenceDays found = new OccurrenceDays(first, last, school, days::add);
        try {
            // two days more: the event's clock may be far ahead of the school's
            series.forEach(one -> one.occurrences(last.plusDays(2).atStartOfDay(), found::add));
        } catch (IcsFault fault) {
            throw fault.in(source);
        }
        return days.stream().sorted(Comparator.comparing(ImportedDay::date)).toList();
    }
}
