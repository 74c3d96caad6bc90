package org.gatepost.portal.team;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.TeamRole;
import org.gatepost.directory.team.AbsenceId;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamChange.Away;
import org.gatepost.directory.team.TeamChange.Back;
import org.gatepost.directory.team.TeamChange.Hours;
import org.gatepost.directory.team.TeamChange.Join;
import org.gatepost.directory.team.TeamChange.Leave;
import org.gatepost.directory.team.TeamEntryId;
import org.gatepost.kernel.PersonId;

/**
 * A change of a team between its preview and its decision, when the page holds it: a line of a kind and its parts.
 * Whoever sends another line asks for another change, which the modules check like any.
 */
final class TeamLine {

    private TeamLine() {}

    /** As {@link #parse} reads it. */
    static String of(TeamChange change) {
        if (change instanceof Join join) {
            return joined("join", join.schoolClass(), join.person(), join.role(), join.from(), last(join.endsOn()));
        }
        if (change instanceof Leave leave) {
            return joined("leave", leave.entry(), leave.endsOn());
        }
        if (change instanceof Away away) {
            return joined(
                    "away",
                    away.person(),
                    away.absence().first(),
                    away.absence().last());
        }
        if (change instanceof Back back) {
            return joined("back", back.absence());
        }
        var hours = (Hours) change;
        return joined("hours", hours.person(), hours(hours.hours()));
    }

    /** @throws RuntimeException if nothing of ours wrote {@code line} */
    static TeamChange parse(String line) {
        var parts = List.of(line.split("~", -1));
        return switch (parts.get(0)) {
            case "join" ->
                new Join(
                        new ClassId(UUID.fromString(parts.get(1))),
                        PersonId.parse(parts.get(2)),
                        TeamRole.valueOf(parts.get(3)),
                        LocalDate.parse(parts.get(4)),
                        parts.get(5).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts.get(5))));
            case "leave" -> new Leave(TeamEntryId.parse(parts.get(1)), LocalDate.parse(parts.get(2)));
            case "away" ->
                new Away(
                        PersonId.parse(parts.get(1)),
                        new Absence(LocalDate.parse(parts.get(2)), LocalDate.parse(parts.get(3))));
            case "back" -> new Back(AbsenceId.parse(parts.get(1)));
            case "hours" -> new Hours(PersonId.parse(parts.get(1)), hours(parts.get(2)));
            default -> throw new IllegalArgumentException("no change of that kind");
        };
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining("~"));
    }

    private static String last(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String hours(Map<DayOfWeek, OpenWindow> hours) {
        return new TreeMap<>(hours)
                .entrySet().stream()
                        .map(day -> day.getKey() + "=" + day.getValue().from() + "-"
                                + day.getValue().until())
                        .collect(Collectors.joining(";"));
    }

    private static Map<DayOfWeek, OpenWindow> hours(String text) {
        Map<DayOfWeek, OpenWindow> hours = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(text.split(";", -1)).filter(day -> !day.isEmpty()).forEach(day -> {
            var parts = List.of(day.split("[=-]", -1));
            var window = new OpenWindow(LocalTime.parse(parts.get(1)), LocalTime.parse(parts.get(2)));
            hours.put(DayOfWeek.valueOf(parts.get(0)), window);
        });
        return hours;
    }
}
