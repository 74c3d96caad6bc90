package org.gatepost.calendar.ics;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A recurrence rule. It is worked out on the wall clock of the event; UNTIL, which may be of another clock, is compared
 * here.
 */
record IcsRule(RecurrenceRule rule, IcsTime start, Optional<IcsTime> until, int line) {

    /** So many that only a mistake has more: every day for over two thousand years. */
    private static final int MOST = 1_000_000;

    /** The rule of a series that begins with {@code start}. */
    static IcsRule of(IcsProperty property, IcsTime start) {
        Map<Boolean, List<String>> parts = Arrays.stream(
                        property.value().toUpperCase(Locale.ROOT).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.partitioningBy(part -> part.startsWith("UNTIL=")));
        List<String> until = parts.getOrDefault(true, List.of());
        List<String> rest = parts.getOrDefault(false, List.of());
        if (!until.isEmpty() && rest.stream().anyMatch(part -> part.startsWith("COUNT="))) {
            throw invalid(property, "UNTIL and COUNT exclude each other");
        }
        if (rest.stream().anyMatch(part -> part.matches("(COUNT|INTERVAL)=0+"))) {
            throw invalid(property, "0 times");
        }
        return new IcsRule(
                parsed(property, rest),
                start,
                until.stream().findFirst().map(part -> until(part, property, start)),
                property.line());
    }

    private static RecurrenceRule parsed(IcsProperty property, List<String> parts) {
        try {
            return new RecurrenceRule(String.join(";", parts), RfcMode.RFC5545_LAX);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException invalid) {
            throw invalid(property, String.valueOf(invalid.getMessage()));
        }
    }

    private static IcsTime until(String part, IcsProperty property, IcsTime start) {
        return IcsTime.parse(part.substring("UNTIL=".length()), property, IcsZones.only(start.clock()));
    }

    private static IcsFault invalid(IcsProperty property, String why) {
        return new IcsFault(property.line(), "no recurrence rule: " + property.value() + " (" + why + ")");
    }

    /** The times of the series up to {@code last}, its start included and counted by COUNT (RFC 5545, 3.3.10). */
    List<IcsTime> timesUntil(LocalDateTime last) {
        List<IcsTime> times = new ArrayList<>(List.of(start));
        try {
            addFollowing(times, last);
        } catch (IllegalArgumentException never) {
            throw new IcsFault(line, "the recurrence rule " + rule + " never comes to a date");
        }
        return times;
    }

    private void addFollowing(List<IcsTime> times, LocalDateTime last) {
        RecurrenceRuleIterator following = rule.iterator(dateTime(start));
        int most = rule.getCount() == null ? Integer.MAX_VALUE : rule.getCount();
        for (int tried = 0; times.size() < most && following.hasNext(); tried++) {
            IcsTime time = start.at(local(following.nextDateTime()));
            if (time.local().isAfter(last) || until.filter(time::isAfter).isPresent()) {
                return;
            }
            if (tried == MOST) {
                throw new IcsFault(line, "repeats more than " + MOST + " times until " + last.toLocalDate());
            }
            if (time.local().isAfter(start.local())) {
                times.add(time);
            }
        }
    }

    private static DateTime dateTime(IcsTime time) {
        LocalDateTime local = time.local();
        int year = local.getYear();
        int month = local.getMonthValue() - 1;
        int day = local.getDayOfMonth();
        return time.dateOnly()
                ? new DateTime(year, month, day)
                : new DateTime(year, month, day, local.getHour(), local.getMinute(), local.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
