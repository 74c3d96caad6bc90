package org.gatepost.calendar.ics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules of a time zone that a file defines itself (RFC 5545, 3.6.5). */
final class VTimeZone {

    private static final LocalDateTime HORIZON = LocalDateTime.of(2199, 12, 31, 0, 0);

    private VTimeZone() {}

    static ZoneRules rules(IcsComponent zone) {
        List<Onset> onsets = Stream.concat(zone.children("STANDARD"), zone.children("DAYLIGHT"))
                .flatMap(VTimeZone::onsets)
                .sorted(Comparator.comparing(Onset::instant))
                .toList();
        if (onsets.isEmpty()) {
            throw new IcsFault(zone.line(), "VTIMEZONE without STANDARD or DAYLIGHT");
        }
        ZoneOffset first = onsets.get(0).before();
        ZoneOffset current = first;
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        for (Onset onset : onsets) {
            if (!onset.after().equals(current)) {
                LocalDateTime local =
                        LocalDateTime.ofEpochSecond(onset.instant().getEpochSecond(), 0, current);
                changes.add(ZoneOffsetTransition.of(local, current, onset.after()));
                current = onset.after();
            }
        }
        return ZoneRules.of(first, first, List.of(), changes, List.of());
    }

    private static Stream<Onset> onsets(IcsComponent observance) {
        ZoneOffset before = offset(observance.required("TZOFFSETFROM"));
        ZoneOffset after = offset(observance.required("TZOFFSETTO"));
        IcsZones clock = IcsZones.only(before.getRules());
        IcsTime written = IcsTime.of(observance.required("DTSTART"), clock);
        IcsTime start = new IcsTime(written.local(), false, before.getRules());
        List<IcsTime> times = new ArrayList<>(List.of(start));
        observance
                .all("RRULE")
                .forEach(rule -> times.addAll(IcsRule.of(rule, start).timesUntil(HORIZON)));
        observance
                .all("RDATE")
                .forEach(dates -> dates.values()
                        .forEach(value -> times.add(
                                start.at(IcsTime.parse(value, dates, clock).local()))));
        return times.stream().distinct().map(time -> new Onset(time.instant(), before, after));
    }

    private static ZoneOffset offset(IcsProperty property) {
        try {
            return ZoneOffset.of(property.value().strip());
        } catch (DateTimeException invalid) {
            throw new IcsFault(property.line(), property.name() + " is no offset: " + property.value());
        }
    }

    /** A change of the clocks. */
    private record Onset(Instant instant, ZoneOffset before, ZoneOffset after) {}
}
