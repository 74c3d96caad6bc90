package org.gatepost.portal.team;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.TeamRole;
import org.gatepost.directory.team.AbsenceEntry;
import org.gatepost.directory.team.ClassTeam;
import org.gatepost.directory.team.MemberHours;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamChange.Away;
import org.gatepost.directory.team.TeamChange.Back;
import org.gatepost.directory.team.TeamChange.Hours;
import org.gatepost.directory.team.TeamChange.Join;
import org.gatepost.directory.team.TeamChange.Leave;
import org.gatepost.directory.team.TeamEntry;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.wording.Words;

/** Says who is in a team, when they work, who is away, and what a change of it is. */
final class TeamWords {

    private static final int DAYS_OF_A_WEEK_AT_SCHOOL = 5;

    private final Words words;
    private final ClassTeam team;
    private final Map<PersonId, String> names;
    private final LocalDate today;

    /** @param names of those of whom changes speak */
    TeamWords(Words words, ClassTeam team, Map<PersonId, String> names) {
        this.words = words;
        this.team = team;
        this.names = names;
        this.today = words.calendar().dateOf(words.now());
    }

    TeamRow row(TeamEntry entry) {
        boolean goesOn = entry.goesOnTo(today);
        return new TeamRow(
                entry.id().toString(),
                entry.person().toString(),
                entry.displayName(),
                role(entry.role()),
                say(entry.from().isAfter(today) ? "startsOn" : "since", date(entry.from())),
                entry.endsOn()
                        .map(end -> say("until", date(end.minusDays(1))))
                        .orElseGet(() -> say(entry.ofRoster() ? "ofRecords" : "open")),
                goesOn ? hours(entry.person()) : "",
                team.mayChange() && goesOn && !entry.ofRoster(),
                team.mayChange() && !goesOn && !entry.ofRoster() ? TeamLine.of(again(entry)) : "");
    }

    private Join again(TeamEntry entry) {
        return new Join(team.schoolClass().id(), entry.person(), entry.role(), today, Optional.empty());
    }

    AbsenceRow row(AbsenceEntry entry) {
        return new AbsenceRow(entry.displayName(), days(entry), TeamLine.of(new Back(entry.id())));
    }

    private String days(AbsenceEntry entry) {
        return words.times().days(entry.absence().first(), entry.absence().last());
    }

    private String hours(PersonId person) {
        return team.hours().stream()
                .filter(member -> member.person().equals(person))
                .map(MemberHours::hours)
                .map(this::hours)
                .findFirst()
                .orElse("");
    }

    /** "whenever the school is open"; "Monday, Tuesday from 8:00 am to 12 noon". */
    String hours(Map<DayOfWeek, OpenWindow> hours) {
        var atSchool = new TreeMap<>(hours);
        atSchool.keySet().removeIf(day -> day.getValue() > DAYS_OF_A_WEEK_AT_SCHOOL);
        if (atSchool.isEmpty()) {
            return say("hours.never");
        }
        if (atSchool.size() == DAYS_OF_A_WEEK_AT_SCHOOL
                && atSchool.values().stream().allMatch(OpenWindow.ALL_DAY::equals)) {
            return say("hours.always");
        }
        List<String> parts = new ArrayList<>();
        atSchool.forEach((day, window) -> parts.add(
                window.equals(OpenWindow.ALL_DAY)
                        ? name(day)
                        : say(
                                "hours.part",
                                name(day),
                                words.times().time(window.from()),
                                words.times().time(window.until()))));
        return words.texts().list(parts);
    }

    String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, words.texts().locale());
    }

    String title(TeamChange change) {
        if (change instanceof Join join) {
            return say(
                    join.endsOn().isPresent() ? "preview.joinUntil" : "preview.join",
                    name(join.person()),
                    role(join.role()),
                    team.schoolClass().name(),
                    date(join.from()),
                    join.endsOn().map(end -> date(end.minusDays(1))).orElse(""));
        }
        if (change instanceof Leave leave) {
            return team.entries().stream()
                    .filter(entry -> entry.id().equals(leave.entry()))
                    .map(entry -> say(
                            "preview.leave",
                            entry.displayName(),
                            role(entry.role()),
                            team.schoolClass().name(),
                            date(leave.endsOn())))
                    .findFirst()
                    .orElse("");
        }
        if (change instanceof Away away) {
            return say(
                    "preview.away",
                    name(away.person()),
                    words.times().days(away.absence().first(), away.absence().last()));
        }
        if (change instanceof Back back) {
            return team.absences().stream()
                    .filter(entry -> entry.id().equals(back.absence()))
                    .map(entry -> say("preview.back", entry.displayName(), days(entry)))
                    .findFirst()
                    .orElse("");
        }
        var told = (Hours) change;
        return say("preview.hours", name(told.person()), hours(told.hours()));
    }

    /** Whom {@code changes} name by their ids. */
    static List<PersonId> people(List<TeamChange> changes) {
        List<PersonId> people = new ArrayList<>();
        for (TeamChange change : changes) {
            if (change instanceof Join join) {
                people.add(join.person());
            } else if (change instanceof Away away) {
                people.add(away.person());
            } else if (change instanceof Hours told) {
                people.add(told.person());
            }
        }
        return people;
    }

    private String name(PersonId person) {
        return names.getOrDefault(person, "");
    }

    String role(TeamRole role) {
        return say("role." + role);
    }

    private String date(LocalDate date) {
        return words.times().date(date);
    }

    private String say(String key, Object... gaps) {
        return words.texts().say("staff.classTeam." + key, gaps);
    }
}
