package org.gatepost.messaging.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatepost.audit.Deed;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.directory.StaffFamilies;
import org.gatepost.directory.StaffSummary;
import org.gatepost.directory.Staffing;
import org.gatepost.directory.TeamMember;
import org.gatepost.directory.TeamRole;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.OfficeAlerts;
import org.jspecify.annotations.Nullable;

/**
 * One operation's view of the school: the instant, read once, what the directory says at it, and what was done.
 *
 * <p>It remembers what it was told, so that a batch asks once.
 */
final class Moment {

    private final Actor system;
    private final Instant now;
    private final SchoolCalendar calendar;
    private final Staffing staffing;
    private final StaffFamilies families;

    private final Set<PersonId> children = new LinkedHashSet<>();
    private final Map<PersonId, List<TeamMember>> teams = new HashMap<>();
    private final Map<Charge, List<PersonId>> charged = new HashMap<>();
    private final Map<Nature, List<FlowStep>> columns = new EnumMap<>(Nature.class);
    private final Map<PersonId, Set<PersonId>> childrenOfStaff = new HashMap<>();
    private final Map<PersonId, WorkingPattern> patterns = new HashMap<>();
    private @Nullable List<StaffSummary> everybody;
    private final List<Deed> deeds = new ArrayList<>();
    private final SortedSet<RaisedAlert> alerts = new TreeSet<>(RaisedAlert.ORDER);

    /** A duty on a day. */
    private record Charge(Duty duty, LocalDate day) {}

    Moment(Actor system, Instant now, SchoolCalendar calendar, Staffing staffing, StaffFamilies families) {
        this.system = system;
        this.now = now;
        this.calendar = calendar;
        this.staffing = staffing;
        this.families = families;
    }

    Instant now() {
        return now;
    }

    SchoolCalendar calendar() {
        return calendar;
    }

    LocalDate today() {
        return calendar.dateOf(now);
    }

    /** The open day to which this moment counts: today, or the day of the next opening. */
    LocalDate openDay() {
        return calendar.dateOf(calendar.nextOpening(now).orElse(now));
    }

    /** When what staff write now is seen by a parent, and what a parent writes now is before staff. */
    Optional<Instant> nextOpening() {
        return calendar.nextOpening(now);
    }

    /** The children whose teams will be asked for. */
    Moment about(Collection<PersonId> some) {
        children.addAll(some);
        return this;
    }

    /** The column for {@code nature}, asked for once. */
    List<FlowStep> column(Nature nature, Function<Nature, List<FlowStep>> asked) {
        return columns.computeIfAbsent(nature, asked);
    }

    /**
     * Everybody who has one of {@code duties} on the open day to which this moment counts, for the class of {@code
     * child} where it is one of a class: what comes in the holidays is for whoever is there when they are over.
     */
    Set<PersonId> holdersOf(Set<Duty> duties, PersonId child) {
        var people = new LinkedHashSet<PersonId>();
        for (Duty duty : duties) {
            people.addAll(duty == Duty.CLASS_TEACHER ? inTeam(child, TeamRole.TEACHER) : charged(duty, openDay()));
        }
        return people;
    }

    /** Everybody who has one of {@code duties} today, none of which is one of a class. */
    Set<PersonId> chargedToday(Set<Duty> duties) {
        return duties.stream().flatMap(duty -> charged(duty, today()).stream()).collect(Collectors.toSet());
    }

    private List<PersonId> charged(Duty duty, LocalDate day) {
        return charged.computeIfAbsent(
                new Charge(duty, day), asked -> staffing.holdersOf(system, asked.duty(), asked.day()));
    }

    /** Those who have {@code role} in the team of the child's class; nobody for a child who has left. */
    List<PersonId> inTeam(PersonId child, TeamRole role) {
        if (!teams.containsKey(child)) {
            children.add(child);
            var asked =
                    children.stream().filter(other -> !teams.containsKey(other)).toList();
            var found = families.teamsOf(system, asked, openDay());
            asked.forEach(other -> teams.put(other, found.getOrDefault(other, List.of())));
        }
        return teams.getOrDefault(child, List.of()).stream()
                .filter(member -> member.role() == role)
                .map(TeamMember::person)
                .toList();
    }

    /** Those of {@code people} who work at any moment of the span; all of them if its end is not known. */
    List<PersonId> workingBetween(List<PersonId> people, AnswerTime time) {
        if (people.isEmpty() || time.from().isEmpty() || time.dueAt().isEmpty()) {
            return people;
        }
        var unknown =
                people.stream().filter(person -> !patterns.containsKey(person)).toList();
        if (!unknown.isEmpty()) {
            patterns.putAll(staffing.workingPatternsOf(system, unknown));
        }
        return people.stream()
                .filter(person -> patterns.getOrDefault(person, WorkingPattern.always())
                        .worksAtAllBetween(
                                calendar, time.from().get(), time.dueAt().get()))
                .toList();
    }

    /** Whether {@code staff} belongs to the family of {@code child} and so must not get it as staff. */
    boolean isFamily(PersonId staff, PersonId child) {
        return familyOf(staff).contains(child);
    }

    /** Who works at the school today. */
    Set<PersonId> staff() {
        return everybody().stream().map(StaffSummary::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who works at the school today, without those who only administer it and see no message. */
    Set<PersonId> readersOfMessages() {
        return everybody().stream()
                .filter(member -> !Duty.administerOnly(member.duties()))
                .map(StaffSummary::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<StaffSummary> everybody() {
        if (everybody == null) {
            everybody = staffing.staff(system);
        }
        return everybody;
    }

    /** The staff who belong to the family of {@code child}. */
    Set<PersonId> staffInFamilyOf(PersonId child) {
        return families.staffInFamiliesOf(system, Set.of(child)).getOrDefault(child, Set.of());
    }

    /** The children of {@code staff}. */
    Set<PersonId> familyOf(PersonId staff) {
        return childrenOfStaff.computeIfAbsent(staff, person -> families.childrenOfStaff(system, person));
    }

    /** Remembers a deed for the log, which is written last. */
    void did(Deed deed) {
        deeds.add(deed);
    }

    List<Deed> deeds() {
        return deeds;
    }

    /** Remembers an alert for the office, once however many threads raise it; stored before the log. */
    void alert(OfficeAlerts.Kind kind, Optional<ConcernThread> about, Set<Duty> duties) {
        alerts.add(RaisedAlert.of(kind, about, duties));
    }

    /** In the order in which they are stored. */
    SortedSet<RaisedAlert> alerts() {
        return alerts;
    }
}
