package org.gatepost.directory.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterChange;
import org.gatepost.directory.roster.StagedRoster.Finding;
import org.gatepost.directory.roster.StagedRoster.FindingKind;

/**
 * What plans are going to do, to be looked at.
 *
 * @param changes record by record, those whose id seems to be given to somebody else first
 * @param fingerprint the same for plans that do the same to the same
 */
record Preview(
        Map<String, Map<Kind, Counts>> counts, List<Finding> findings, List<RosterChange> changes, String fingerprint) {

    static Preview of(List<SchoolPlan> plans, Roster roster) {
        Map<String, Map<Kind, Counts>> counts = new TreeMap<>();
        List<RosterChange> changes = new ArrayList<>();
        var massEnds = new Faults();
        for (SchoolPlan plan : plans) {
            if (plan.changesAnything()) {
                counts.merge(plan.roster().name(), plan.counts(), Preview::sum);
            }
            changes.addAll(PlanChanges.of(plan));
            plan.checkMassEnd(massEnds);
        }
        changes.sort(Comparator.comparing((RosterChange change) -> !change.suspect()));
        var impossible = new Faults();
        plans.forEach(plan -> new Identities(plan).checkKinds(impossible, roster.userLines()));
        List<Finding> findings = new ArrayList<>();
        impossible.all().forEach(fault -> findings.add(new Finding(FindingKind.FAULT, fault)));
        massEnds.all().forEach(fault -> findings.add(new Finding(FindingKind.MASS_END, fault)));
        roster.notes().forEach(note -> findings.add(new Finding(FindingKind.NOTE, note)));
        return new Preview(counts, findings, changes, fingerprint(changes));
    }

    /** Of two schools of one name. */
    static Map<Kind, Counts> sum(Map<Kind, Counts> one, Map<Kind, Counts> other) {
        Map<Kind, Counts> sum = new TreeMap<>(one);
        other.forEach((kind, counts) -> sum.merge(kind, counts, Counts::plus));
        return sum;
    }

    boolean isImpossible() {
        return findings.stream().anyMatch(finding -> finding.kind() == FindingKind.FAULT);
    }

    private static String fingerprint(List<RosterChange> changes) {
        var text = new StringBuilder();
        changes.forEach(change -> text.append(change).append('\n'));
        return RosterBundle.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
