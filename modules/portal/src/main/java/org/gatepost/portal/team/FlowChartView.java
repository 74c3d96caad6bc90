package org.gatepost.portal.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatepost.directory.People;
import org.gatepost.directory.RoleChange;
import org.gatepost.directory.RoleHolding;
import org.gatepost.directory.Roles;
import org.gatepost.directory.TeamClass;
import org.gatepost.directory.team.ClassTeams;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.RuleViolation;
import org.gatepost.messaging.FlowHolders;
import org.gatepost.messaging.HandoverPreviews;
import org.gatepost.messaging.HeldColumn;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.office.Days;
import org.gatepost.portal.page.Attempts;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the steps of the flow chart, and the changes that senior leaders may make. Every change is shown with the
 * running threads that it would put before others before it is made (rules 4).
 */
@Named
@RequestScoped
public class FlowChartView {

    private static final String PAGE = "/staff/flow-chart";

    @Inject
    CurrentUser me;

    @Inject
    FlowHolders holders;

    @Inject
    ClassTeams teams;

    @Inject
    Roles roles;

    @Inject
    HandoverPreviews previews;

    @Inject
    People people;

    @Inject
    Attempts attempts;

    @Inject
    Messages messages;

    @Inject
    Days days;

    @Inject
    Words words;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private @Nullable List<HeldColumn> columns;
    private @Nullable RoleChange change;
    private @Nullable ShownTeamChange shown;
    private boolean refused;

    /** Shows the change that the address names, if it names one. */
    public void load() {
        columns();
        if (visit.parameter("change").isPresent()) {
            show(sent());
        }
    }

    /** Shows what {@code proposed} would move, or why it cannot be. */
    void show(RoleChange proposed) {
        try {
            var handovers = previews.ifRole(me.actor(), proposed);
            var named = new HashSet<>(HandoverWords.people(handovers));
            RoleLine.person(proposed).ifPresent(named::add);
            var names = people.names(me.actor(), named);
            var moved = new HandoverWords(words, names);
            change = proposed;
            shown = new ShownTeamChange(
                    List.of(title(proposed, names)), moved.effect(handovers), moved.moves(handovers));
        } catch (NotFound hidden) {
            throw hidden;
        } catch (RuleViolation refusal) {
            messages.refused(refusal);
        }
    }

    private String title(RoleChange proposed, Map<PersonId, String> names) {
        if (proposed instanceof RoleChange.Give give) {
            return say(
                    "preview.give",
                    names.getOrDefault(give.person(), ""),
                    role(give.duty()),
                    words.times().date(give.from()));
        }
        boolean ends = proposed instanceof RoleChange.End;
        return RoleLine.role(proposed)
                .flatMap(id -> held().stream()
                        .filter(holding -> holding.id().equals(id))
                        .findFirst())
                .map(holding ->
                        say(ends ? "preview.end" : "preview.first", holding.displayName(), role(holding.duty())))
                .orElse("");
    }

    /** Makes the change that was shown. */
    public void make() {
        if (attempts.succeeds(() -> sent().make(roles, me.actor()), Map.of())) {
            visit.goTo(PAGE + "?changed=1");
        } else {
            refused = true;
        }
    }

    private RoleChange sent() {
        try {
            return RoleLine.parse(Objects.requireNonNull(request.getParameter("change")));
        } catch (RuntimeException e) {
            throw NotFound.missing("change", "of the flow chart");
        }
    }

    /** The columns with their steps. */
    public List<ColumnRow> getColumns() {
        var names = people.names(
                me.actor(),
                columns().stream()
                        .flatMap(column -> column.steps().stream())
                        .flatMap(step -> step.holders().stream())
                        .collect(Collectors.toSet()));
        var said = new HeldWords(words.texts(), names);
        return columns().stream().map(said::column).toList();
    }

    /** The names of the classes that nobody teaches or covers today; empty if there are none. */
    public String getClassesWithoutTeacher() {
        return words.texts()
                .list(teams.withoutTeacher(me.actor()).stream()
                        .map(TeamClass::name)
                        .toList());
    }

    /** The roles of the chart that the reader may change, in the order of the chart's duties. */
    public List<Choice> getChangeable() {
        if (!me.isSeniorLeader()) {
            return List.of();
        }
        var inChart = columns().stream()
                .flatMap(column -> column.steps().stream())
                .flatMap(step -> step.duties().stream())
                .collect(Collectors.toSet());
        return roles.mayGive(me.actor()).stream()
                .filter(inChart::contains)
                .map(duty -> new Choice(duty.name(), role(duty)))
                .toList();
    }

    /** The role that the address asks to change; null if none, or none that the reader may. */
    public @Nullable Choice getChanging() {
        return changing().map(duty -> new Choice(duty.name(), role(duty))).orElse(null);
    }

    Optional<Duty> changing() {
        var allowed = getChangeable().stream().map(Choice::id).collect(Collectors.toSet());
        return visit.parameter("duty")
                .filter(allowed::contains)
                .flatMap(asked -> Arrays.stream(Duty.values())
                        .filter(duty -> duty.name().equals(asked))
                        .findFirst());
    }

    /** Who holds that role, in order, with what may be done. */
    public List<HolderRow> getHolders() {
        var duty = changing();
        var all = held().stream()
                .filter(holding -> duty.stream().anyMatch(asked -> holding.duty() == asked))
                .toList();
        return all.stream()
                .map(holding -> new HolderRow(
                        holding.displayName(),
                        RoleLine.of(new RoleChange.End(holding.id(), days.today())),
                        holding.equals(all.get(0)) ? "" : RoleLine.of(new RoleChange.PutFirst(holding.id()))))
                .toList();
    }

    /** Those to whom the role can be given. */
    public List<Choice> getCandidates() {
        return changing()
                .map(duty -> roles.candidates(me.actor(), duty).stream()
                        .map(each -> new Choice(each.id().toString(), each.displayName()))
                        .toList())
                .orElse(List.of());
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
    public String getLine() {
        return change == null ? "" : RoleLine.of(change);
    }

    private List<HeldColumn> columns() {
        if (columns == null) {
            columns = holders.columns(me.actor());
        }
        return columns;
    }

    private List<RoleHolding> held() {
        return me.isSeniorLeader() ? roles.held(me.actor()) : List.of();
    }

    private String role(Duty duty) {
        return words.texts().say("duty." + duty);
    }

    private String say(String key, Object... gaps) {
        return words.texts().say("staff.flowChart." + key, gaps);
    }

    /** Something that can be chosen. */
    public record Choice(String id, String name) {}

    /**
     * Somebody who holds a role.
     *
     * @param end the change that ends it
     * @param first the change that names them first; empty for who is
     */
    public record HolderRow(String who, String end, String first) {}
}
