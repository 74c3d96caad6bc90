package org.gatepost.directory.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.Link;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.directory.internal.SchoolRoster.SchoolClass;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterChange;
import org.gatepost.directory.roster.RosterChange.Act;

/** What a plan does at its school, record by record, in an order that is always the same. */
final class PlanChanges {

    private final SchoolPlan plan;
    private final Set<String> suspects;
    private final List<RosterChange> changes = new ArrayList<>();

    private PlanChanges(SchoolPlan plan) {
        this.plan = plan;
        this.suspects = new Identities(plan).suspects();
    }

    static List<RosterChange> of(SchoolPlan plan) {
        var changes = new PlanChanges(plan);
        changes.schools();
        changes.each(plan.people(), plan.stored().people(), Person::sourcedId, PlanChanges::kind, PlanChanges::shown);
        changes.each(
                plan.classes(), plan.stored().classes(), SchoolClass::sourcedId, any -> Kind.CLASS, SchoolClass::name);
        changes.each(
                plan.enrolments(),
                plan.stored().enrolments(),
                Enrolment::sourcedId,
                any -> Kind.ENROLMENT,
                changes::shown);
        plan.newLinks().forEach(link -> changes.add(Kind.LINK, Act.ADDED, idOf(link), "", changes.shown(link)));
        plan.endedLinks().forEach(link -> changes.add(Kind.LINK, Act.ENDED, idOf(link), changes.shown(link), ""));
        changes.changes.sort(Comparator.comparing((RosterChange change) -> !change.suspect())
                .thenComparing(RosterChange::kind)
                .thenComparing(RosterChange::act, Comparator.reverseOrder())
                .thenComparing(RosterChange::sourcedId));
        return changes.changes;
    }

    private void schools() {
        var counts = plan.counts().get(Kind.SCHOOL);
        if (counts != null) {
            var act = counts.added() > 0 ? Act.ADDED : counts.ended() > 0 ? Act.ENDED : Act.CHANGED;
            add(
                    Kind.SCHOOL,
                    act,
                    plan.roster().sourcedId(),
                    act == Act.ADDED ? "" : plan.stored().school().name(),
                    act == Act.ENDED ? "" : plan.roster().name());
        }
    }

    private <F> void each(
            Differences<F> differences,
            Map<String, Stored<F>> stored,
            Function<F, String> id,
            Function<F, Kind> kind,
            Function<F, String> shown) {
        differences
                .added()
                .forEach(facts -> add(kind.apply(facts), Act.ADDED, id.apply(facts), "", shown.apply(facts)));
        differences
                .reopened()
                .forEach(again -> add(
                        kind.apply(again.facts()), Act.ADDED, id.apply(again.facts()), "", shown.apply(again.facts())));
        differences
                .changed()
                .forEach(changed -> add(
                        kind.apply(changed.facts()),
                        Act.CHANGED,
                        id.apply(changed.facts()),
                        shown.apply(Known.of(stored, id.apply(changed.facts())).facts()),
                        shown.apply(changed.facts())));
        differences
                .ended()
                .forEach(ended -> add(
                        kind.apply(ended.facts()), Act.ENDED, id.apply(ended.facts()), shown.apply(ended.facts()), ""));
    }

    private void add(Kind kind, Act act, String sourcedId, String before, String after) {
        boolean ofPerson = kind == Kind.PUPIL || kind == Kind.GUARDIAN || kind == Kind.STAFF;
        changes.add(new RosterChange(
                plan.roster().name(), kind, act, sourcedId, before, after, ofPerson && suspects.contains(sourcedId)));
    }

    private static Kind kind(Person person) {
        return switch (person.kind()) {
            case PUPIL -> Kind.PUPIL;
            case GUARDIAN -> Kind.GUARDIAN;
            case STAFF -> Kind.STAFF;
            case GOVERNOR -> throw new IllegalArgumentException("no roster has governors");
        };
    }

    private static String shown(Person person) {
        return person.givenName() + " " + person.familyName() + (person.email() == null ? "" : ", " + person.email());
    }

    private String shown(Enrolment enrolment) {
        return name(enrolment.personSourcedId()) + ", " + className(enrolment.classSourcedId());
    }

    private String shown(Link link) {
        return name(link.guardianSourcedId()) + ", " + name(link.childSourcedId());
    }

    private static String idOf(Link link) {
        return link.guardianSourcedId() + " " + link.childSourcedId();
    }

    private String name(String sourcedId) {
        var wanted = plan.roster().people().get(sourcedId);
        var known = plan.stored().people().get(sourcedId);
        var person = wanted != null ? wanted : known != null ? known.facts() : null;
        return person == null ? sourcedId : person.givenName() + " " + person.familyName();
    }

    private String className(String sourcedId) {
        var wanted = plan.roster().classes().get(sourcedId);
        var known = plan.stored().classes().get(sourcedId);
        return wanted != null ? wanted.name() : known != null ? known.facts().name() : sourcedId;
    }
}
