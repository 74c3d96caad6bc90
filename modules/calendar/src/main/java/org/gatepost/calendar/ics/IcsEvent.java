package org.gatepost.calendar.ics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A VEVENT: the first of a series, or, with a recurrence id, the change of one occurrence.
 *
 * @param first its first occurrence
 * @param rules by which it repeats
 * @param also further occurrences (RDATE)
 * @param never occurrences that are left out (EXDATE)
 * @param neverBy rules of occurrences that are left out (EXRULE of RFC 2445)
 * @param change of which occurrence of a series this is, if of one
 * @param label what it is about
 */
record IcsEvent(
        IcsOccurrence first,
        List<IcsRule> rules,
        List<IcsOccurrence> also,
        List<IcsTime> never,
        List<IcsRule> neverBy,
        Optional<IcsChange> change,
        IcsLabel label) {

    static IcsEvent of(IcsComponent event, IcsZones zones) {
        IcsTime start = IcsTime.of(event.required("DTSTART"), zones);
        IcsLength length = length(event, start, zones);
        return new IcsEvent(
                new IcsOccurrence(start, length),
                event.all("RRULE").map(rule -> IcsRule.of(rule, start)).toList(),
                event.all("RDATE").flatMap(dates -> also(dates, length, zones)).toList(),
                event.all("EXDATE")
                        .flatMap(dates -> dates.values().stream().map(value -> IcsTime.parse(value, dates, zones)))
                        .toList(),
                event.all("EXRULE").map(rule -> IcsRule.of(rule, start)).toList(),
                event.first("RECURRENCE-ID").map(id -> IcsChange.of(id, zones)),
                IcsLabel.of(event));
    }

    private static IcsLength length(IcsComponent event, IcsTime start, IcsZones zones) {
        Optional<IcsProperty> end = event.first("DTEND");
        if (end.isPresent()) {
            return IcsLength.between(
                    start, IcsTime.of(end.get(), zones), end.get().line());
        }
        return event.first("DURATION")
                .map(duration -> IcsLength.parse(duration.value(), start, duration.line()))
                .orElseGet(() -> IcsLength.unstated(start));
    }

    /** A date, a time, or a PERIOD with an end or a length of its own. */
    private static Stream<IcsOccurrence> also(IcsProperty dates, IcsLength usual, IcsZones zones) {
        return dates.values().stream().map(value -> {
            int slash = value.indexOf('/');
            if (slash < 0) {
                return new IcsOccurrence(IcsTime.parse(value, dates, zones), usual);
            }
            IcsTime start = IcsTime.parse(value.substring(0, slash), dates, zones);
            String rest = value.substring(slash + 1);
            IcsLength length = rest.contains("P")
                    ? IcsLength.parse(rest, start, dates.line())
                    : IcsLength.between(start, IcsTime.parse(rest, dates, zones), dates.line());
            return new IcsOccurrence(start, length);
        });
    }
}
