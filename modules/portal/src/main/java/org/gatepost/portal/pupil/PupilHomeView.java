package org.gatepost.portal.pupil;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.directory.Staffing;
import org.gatepost.directory.TeamMember;
import org.gatepost.directory.TeamRole;
import org.gatepost.portal.frame.CurrentUser;
import org.jspecify.annotations.Nullable;

/** A pupil's own page: who they are, whose class it is, and the pupil rules (appendix 2). */
@Named
@RequestScoped
public class PupilHomeView {

    /** A2-1 to A2-7, in the policy's order. */
    private static final List<Rule> RULES = List.of(
            new Rule("respect", "people"),
            new Rule("kind", "heart"),
            new Rule("tell", "message"),
            new Rule("permission", "home"),
            new Rule("positive", "star"),
            new Rule("own", "lock"),
            new Rule("words", "story"));

    @Inject
    CurrentUser me;

    @Inject
    Families families;

    @Inject
    Staffing staffing;

    @Inject
    Clock clock;

    private @Nullable ChildSummary child;
    private List<String> teachers = List.of();

    /** Looks up the child's class and who teaches it today. */
    public void load() {
        var actor = me.actor();
        var today = LocalDate.now(clock.withZone(me.school().zone()));
        child = families.child(actor, actor.person());
        teachers = staffing.teamOf(actor, actor.person(), today).stream()
                .filter(member -> member.role() != TeamRole.ASSISTANT)
                .map(TeamMember::displayName)
                .toList();
    }

    public String getGivenName() {
        return child == null ? "" : child.givenName();
    }

    public String getClassName() {
        return child == null ? "" : child.className();
    }

    /** Empty for a class that nobody teaches today. */
    public List<String> getTeachers() {
        return teachers;
    }

    public List<Rule> getRules() {
        return RULES;
    }

    /**
     * One of the pupil rules.
     *
     * @param name its text is {@code pupil.rule.NAME}
     * @param symbol id of its picture
     */
    public record Rule(String name, String symbol) {}
}
