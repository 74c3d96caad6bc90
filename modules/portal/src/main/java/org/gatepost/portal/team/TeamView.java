package org.gatepost.portal.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.People;
import org.gatepost.directory.TeamClass;
import org.gatepost.directory.team.ClassTeam;
import org.gatepost.directory.team.ClassTeams;
import org.gatepost.directory.team.MemberHours;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamEntry;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.RuleViolation;
import org.gatepost.messaging.HandoverPreviews;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Attempts;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The team of a class, and the changes that somebody may make. Every change is shown with the running threads that it
 * would put before others before it is made (rules 3, cover).
 */
@Named
@RequestScoped
public class TeamView {

    private static final String PAGE = "/staff/class-team";

    @Inject
    CurrentUser me;

    @Inject
    ClassTeams teams;

    @Inject
    HandoverPreviews previews;

    @Inject
    People people;

    @Inject
    Attempts attempts;

    @Inject
    Messages messages;

    @Inject
    Words words;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private @Nullable List<TeamClass> classes;
    private @Nullable ClassTeam team;
    private List<TeamChange> changes = List.of();
    private @Nullable ShownTeamChange shown;
    private boolean refused;

    /** Shows the change that the address names, if it names one. */
    public void load() {
        getClasses();
        if (visit.parameter("change").isPresent()) {
            show(sent());
        }
    }

    /** Shows what {@code proposed} would move, or why it cannot be. */
    void show(List<TeamChange> proposed) {
        try {
            var handovers = previews.ifMade(me.actor(), proposed);
            var named = new HashSet<>(HandoverWords.people(handovers));
            named.addAll(TeamWords.people(proposed));
            var names = people.names(me.actor(), named);
            var moved = new HandoverWords(words, names);
            changes = proposed;
            shown = new ShownTeamChange(
                    proposed.stream().map(said(names)::title).toList(),
                    moved.effect(handovers),
                    moved.moves(handovers));
        } catch (NotFound hidden) {
            throw hidden;
        } catch (RuleViolation refusal) {
            messages.refused(refusal);
        }
    }

    /** Makes the change that was shown. */
    public void make() {
        if (attempts.succeeds(() -> teams.make(me.actor(), sent()), Map.of())) {
            visit.goTo(PAGE + "?class=" + team().schoolClass().id() + "&changed=1");
        } else {
            refused = true;
        }
    }

    /** Each once: what the address names, the form names again. */
    private List<TeamChange> sent() {
        try {
            return Arrays.stream(request.getParameterValues("change"))
                    .distinct()
                    .map(TeamLine::parse)
                    .toList();
        } catch (RuntimeException e) {
            throw NotFound.missing("change", "of the team");
        }
    }

    /** The classes whose team the reader sees, by name. */
    public List<TeamClass> getClasses() {
        if (classes == null) {
            classes = teams.classes(me.actor());
        }
        return classes;
    }

    /** Whether a class is open: the address names it, or it is the only one of one's own. */
    public boolean isOpen() {
        return team != null || visit.parameter("class").isPresent() || own() != null;
    }

    private @Nullable TeamClass own() {
        var mine = getClasses().stream().filter(TeamClass::own).toList();
        return mine.size() == 1 ? mine.get(0) : null;
    }

    ClassTeam team() {
        if (team == null) {
            var own = own();
            var id = visit.parameter("class").isEmpty() && own != null
                    ? own.id()
                    : Ids.parse(
                            visit.parameter("class").orElse(null), text -> new ClassId(UUID.fromString(text)), "class");
            team = teams.get(me.actor(), id);
        }
        return team;
    }

    /** The class that is open. */
    public TeamClass getSchoolClass() {
        return team().schoolClass();
    }

    /** Whether the reader may change the team. */
    public boolean isChangeable() {
        return team().mayChange();
    }

    /** Whether a change is being decided: it is shown, or its button has just been pressed. */
    public boolean isDeciding() {
        return shown != null || (visit.parameter("make").isPresent() && !refused);
    }

    /** Whether a change has just been made. */
    public boolean isChanged() {
        return visit.parameter("changed").isPresent();
    }

    /** What is to be decided; null if nothing is. */
    public @Nullable ShownTeamChange getShown() {
        return shown;
    }

    /** What the page sends back to have it made. */
    public List<String> getLines() {
        return changes.stream().map(TeamLine::of).toList();
    }

    /** Who is in the team, will be, or was lately. */
    public List<TeamRow> getRows() {
        return team().entries().stream().map(said(Map.of())::row).toList();
    }

    /** Who is away, or will be. */
    public List<AbsenceRow> getAbsences() {
        return team().absences().stream()
                .map(entry -> said(Map.of()).row(entry))
                .toList();
    }

    /** The entry that the address asks to end; null if none that may be ended. */
    public @Nullable TeamRow getEnding() {
        return visit.parameter("end")
                .flatMap(id -> getRows().stream()
                        .filter(row -> row.mayEnd() && row.id().equals(id))
                        .findFirst())
                .orElse(null);
    }

    /** Whose hours the address asks to change; null if nobody of the team, or not for the reader. */
    public @Nullable MemberHours getTiming() {
        return visit.parameter("hours")
                .filter(id -> isChangeable())
                .flatMap(id -> team().hours().stream()
                        .filter(member -> member.person().toString().equals(id))
                        .findFirst())
                .orElse(null);
    }

    /** The members of today and later, each once. */
    public List<MemberHours> getMembers() {
        return team().hours();
    }

    TeamEntry entry(String id) {
        return team().entries().stream()
                .filter(entry -> entry.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.missing("team entry", "of that id"));
    }

    TeamWords said(Map<PersonId, String> names) {
        return new TeamWords(words, team(), names);
    }
}
