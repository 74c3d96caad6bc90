package org.gatepost.architecture.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.calendar.Absence;
import org.gatepost.directory.RoleChange;
import org.gatepost.directory.Roles;
import org.gatepost.directory.team.ClassTeams;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.kernel.Duty;
import org.gatepost.messaging.FlowHolders;
import org.gatepost.messaging.HandoverPreviews;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changes;
import static org.gatepost.architecture.matrix.Call.shows;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations about class teams, absences and those who hold the flow chart. */
final class TeamCalls {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private TeamCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry(
                        "ClassTeams.classes",
                        shows(of -> teams(of).classes(of.actor()).stream()
                                        .anyMatch(each ->
                                                each.id().equals(of.subject().schoolClass())))
                                .ofClass()),
                entry(
                        "ClassTeams.get",
                        shows(of -> teams(of)
                                        .get(of.actor(), of.subject().schoolClass())
                                        .schoolClass()
                                        .id()
                                        .equals(of.subject().schoolClass()))
                                .ofClass()),
                entry("ClassTeams.withoutTeacher", showsOwn(of -> teams(of).withoutTeacher(of.actor()) != null)),
                entry(
                        "ClassTeams.candidates",
                        shows(of -> teams(of).candidates(of.actor()).stream()
                                        .anyMatch(each ->
                                                each.id().equals(of.subject().colleague())))
                                .ofSchool()),
                entry(
                        "ClassTeams.make",
                        changes(of -> teams(of).make(of.actor(), List.of(away(of))))
                                .ofSchool()),
                entry(
                        "HandoverPreviews.ifMade",
                        shows(of -> previews(of).ifMade(of.actor(), List.of(away(of))) != null)
                                .ofSchool()),
                entry(
                        "HandoverPreviews.ifRole",
                        shows(of -> previews(of).ifRole(of.actor(), senco(of)) != null)
                                .ofSchool()),
                entry(
                        "FlowHolders.columns",
                        showsOwn(of ->
                                !of.get(FlowHolders.class).columns(of.actor()).isEmpty())),
                entry(
                        "Roles.putFirst",
                        changes(of -> of.get(Roles.class)
                                        .putFirst(
                                                of.actor(),
                                                of.world()
                                                        .ofSchool(of.relation())
                                                        .role()))
                                .ofSchool()));
    }

    private static TeamChange away(Case of) {
        return new TeamChange.Away(of.subject().colleague(), new Absence(TODAY, TODAY.plusDays(1)));
    }

    private static RoleChange senco(Case of) {
        return new RoleChange.Give(of.subject().colleague(), Duty.SENCO, TODAY, Optional.empty());
    }

    private static ClassTeams teams(Case of) {
        return of.get(ClassTeams.class);
    }

    private static HandoverPreviews previews(Case of) {
        return of.get(HandoverPreviews.class);
    }
}
