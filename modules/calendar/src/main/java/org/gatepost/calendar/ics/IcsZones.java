package org.gatepost.calendar.ics;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time zones that TZID names: those of the Java platform, which knows their whole history, else what a VTIMEZONE
 * of the file defines. Nothing is looked up on a network.
 */
final class IcsZones {

    private final ZoneRules school;
    private final Map<String, ZoneRules> defined;

    private IcsZones(ZoneRules school, Map<String, ZoneRules> defined) {
        this.school = school;
        this.defined = defined;
    }

    static IcsZones of(ZoneRules school, List<IcsComponent> calendars) {
        Map<String, ZoneRules> defined = new HashMap<>();
        calendars.stream().flatMap(calendar -> calendar.children("VTIMEZONE")).forEach(zone -> {
            String id = zone.required("TZID").text();
            if (platformRules(id).isEmpty()) {
                defined.put(id, VTimeZone.rules(zone));
            }
        });
        return new IcsZones(school, defined);
    }

    /** Where there is one clock only. */
    static IcsZones only(ZoneRules clock) {
        return new IcsZones(clock, Map.of());
    }

    /** The school's own clock, by which times without a zone are meant. */
    ZoneRules school() {
        return school;
    }

    ZoneRules rules(String tzid, int line) {
        String id = tzid.strip();
        return platformRules(id)
                .or(() -> Optional.ofNullable(defined.get(id)))
                .orElseThrow(() -> new IcsFault(line, "unknown time zone " + id + ", and no VTIMEZONE defines it"));
    }

    /** Some programs put a prefix of their own before the name: {@code /example.org/Tzfile/Europe/London}. */
    private static Optional<ZoneRules> platformRules(String tzid) {
        String id = tzid;
        while (true) {
            try {
                return Optional.of(ZoneId.of(id).getRules());
            } catch (DateTimeException unknown) {
                int slash = id.indexOf('/');
                if (slash < 0 || !tzid.startsWith("/")) {
                    return Optional.empty();
                }
                id = id.substring(slash + 1);
            }
        }
    }
}
