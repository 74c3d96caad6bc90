package org.gatepost.portal.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.directory.StaffSummary;
import org.gatepost.directory.TeamRole;
import org.gatepost.directory.team.ClassTeams;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamChange.Away;
import org.gatepost.directory.team.TeamChange.Hours;
import org.gatepost.directory.team.TeamChange.Join;
import org.gatepost.directory.team.TeamChange.Leave;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.office.Days;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.jspecify.annotations.Nullable;

/** What somebody fills in to change a team. Each action shows what would come of it and changes nothing. */
@Named
@RequestScoped
public class TeamForm {

    @Inject
    TeamView view;

    @Inject
    ClassTeams teams;

    @Inject
    CalendarEntries calendar;

    @Inject
    CurrentUser me;

    @Inject
    Messages messages;

    @Inject
    Days days;

    @Inject
    Visit visit;

    private final Map<String, String> told = new HashMap<>();
    private @Nullable List<StaffSummary> candidates;

    /** What was typed or chosen, by the id of its field; at first what is likely. */
    public Map<String, String> getTold() {
        if (told.isEmpty()) {
            var today = days.today().toString();
            Stream.of("awayFirst", "awayLast", "joinFrom", "endsOn").forEach(field -> told.put(field, today));
            told.put("joinRole", TeamRole.TEACHER.name());
            hours();
        }
        return told;
    }

    private void hours() {
        var member = view.getTiming();
        if (member == null) {
            return;
        }
        var school = calendar.hours(me.actor());
        member.hours().forEach((day, window) -> {
            var worked = window.equals(OpenWindow.ALL_DAY) ? school : window;
            told.put(day + "_from", worked.from().toString());
            told.put(day + "_until", worked.until().toString());
        });
    }

    /** The weekdays of a school week. */
    public List<DayOfWeek> getWeekdays() {
        return List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    /** A weekday by its name. */
    public String name(DayOfWeek day) {
        return view.said(Map.of()).name(day);
    }

    /** Those who could join or cover, by family name. */
    public List<StaffSummary> getCandidates() {
        if (candidates == null) {
            candidates = teams.candidates(me.actor());
        }
        return candidates;
    }

    /** Somebody is away, and perhaps covered. */
    public void away() {
        var person = chosen("awayPerson");
        var first = day("awayFirst");
        var last = day("awayLast");
        if (person.isEmpty() || first.isEmpty() || last.isEmpty()) {
            return;
        }
        if (last.get().isBefore(first.get())) {
            messages.errorAt("awayLast", "staff.classTeam.input.last.invalid");
            return;
        }
        List<TeamChange> changes = new ArrayList<>();
        changes.add(new Away(person.get(), new Absence(first.get(), last.get())));
        value("awayCover")
                .map(cover -> new Join(
                        view.getSchoolClass().id(),
                        Ids.parse(cover, PersonId::parse, "person"),
                        TeamRole.COVER,
                        first.get().isBefore(days.today()) ? days.today() : first.get(),
                        Optional.of(last.get().plusDays(1))))
                .ifPresent(changes::add);
        view.show(changes);
    }

    /** Somebody joins. */
    public void join() {
        var person = chosen("joinPerson");
        var from = day("joinFrom");
        var last = value("joinLast").isEmpty() ? Optional.<LocalDate>empty() : day("joinLast");
        if (person.isPresent()
                && from.isPresent()
                && (last.isPresent() || value("joinLast").isEmpty())) {
            view.show(List.of(new Join(
                    view.getSchoolClass().id(),
                    person.get(),
                    TeamRole.valueOf(value("joinRole").orElse(TeamRole.TEACHER.name())),
                    from.get(),
                    last.map(day -> day.plusDays(1)))));
        }
    }

    /** Somebody leaves. */
    public void leave() {
        day("endsOn")
                .ifPresent(day -> view.show(List.of(
                        new Leave(view.entry(visit.parameter("end").orElse("")).id(), day))));
    }

    /** Somebody works at other times; a weekend is left as it was. */
    public void keepHours() {
        var member = view.getTiming();
        if (member == null) {
            return;
        }
        Map<DayOfWeek, OpenWindow> hours = new EnumMap<>(DayOfWeek.class);
        hours.putAll(member.hours());
        boolean complete = true;
        for (DayOfWeek day : getWeekdays()) {
            hours.remove(day);
            complete &= keepHours(day, hours);
        }
        if (complete) {
            view.show(List.of(new Hours(member.person(), hours)));
        }
    }

    private boolean keepHours(DayOfWeek day, Map<DayOfWeek, OpenWindow> hours) {
        var from = value(day + "_from");
        var until = value(day + "_until");
        if (from.isEmpty() && until.isEmpty()) {
            return true;
        }
        try {
            var window = new OpenWindow(LocalTime.parse(from.orElse("")), LocalTime.parse(until.orElse("")));
            hours.put(day, window.equals(calendar.hours(me.actor())) ? OpenWindow.ALL_DAY : window);
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            messages.errorAt(day + "_from", "staff.calendar.input.hours.invalid");
            return false;
        }
    }

    private Optional<PersonId> chosen(String field) {
        var chosen = value(field);
        if (chosen.isEmpty()) {
            messages.errorAt(field, "staff.classTeam.input.person.missing");
        }
        return chosen.map(id -> Ids.parse(id, PersonId::parse, "person"));
    }

    private Optional<LocalDate> day(String field) {
        return days.typed(field, value(field).orElse(""));
    }

    private Optional<String> value(String field) {
        return Optional.ofNullable(getTold().get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
