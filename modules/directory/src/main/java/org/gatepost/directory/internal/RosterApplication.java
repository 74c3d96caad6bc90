package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.SchoolAdded;
import org.gatepost.directory.roster.AnotherImportRuns;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.SchoolScope;
import org.gatepost.kernel.sql.Sql;

/** Applies a checked roster to all schools in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RosterApplication {

    private static final Logger LOG = Logger.getLogger(RosterApplication.class.getName());

    @Inject
    RosterPlanner planner;

    @Inject
    RosterWriter writer;

    @Inject
    SchoolScope scope;

    @Inject
    Sql sql;

    @Inject
    DomainEvents events;

    @Inject
    AuditLog audit;

    /** Rolls a dry run back. */
    @SuppressWarnings("serial") // never leaves the process
    static final class TakenBack extends RuntimeException {

        private final ImportReport report;

        TakenBack(ImportReport report) {
            super("dry run", null, false, false);
            this.report = report;
        }

        ImportReport report() {
            return report;
        }
    }

    ImportReport apply(Actor operator, Roster roster, ImportOptions options, ImportProgress progress) {
        requireNoOtherImport();
        var plans = planner.plans(roster, progress);
        check(plans, roster, options);

        carryOut(plans, progress);
        var report = report(plans, roster, options);
        if (options.dryRun()) {
            throw new TakenBack(report);
        }
        record(operator, plans, roster, options);
        return report;
    }

    private void requireNoOtherImport() {
        boolean alone = sql.first(
                        "select pg_try_advisory_xact_lock(hashtextextended('directory.roster', 0))",
                        row -> row.getBoolean(1))
                .orElse(false);
        if (!alone) {
            throw new AnotherImportRuns();
        }
    }

    private static void check(List<SchoolPlan> plans, Roster roster, ImportOptions options) {
        var faults = new Faults();
        for (SchoolPlan plan : plans) {
            plan.checkIdentities(faults, roster.userLines(), options.confirmed());
            if (!options.allowMassEnd()) {
                plan.checkMassEnd(faults);
            }
        }
        if (!faults.none()) {
            throw new RosterRefused(faults.all());
        }
    }

    private void carryOut(List<SchoolPlan> plans, ImportProgress progress) {
        int done = 0;
        for (SchoolPlan plan : plans) {
            progress.at("Importing " + plan.roster().name(), done++, plans.size());
            if (plan.changesAnything()) {
                var school = plan.stored().school().id();
                scope.enter(school);
                writer.write(plan);
                if (plan.isNew()) {
                    events.publish(new SchoolAdded(school));
                }
            }
        }
        progress.at("Imported", plans.size(), plans.size());
    }

    private static ImportReport report(List<SchoolPlan> plans, Roster roster, ImportOptions options) {
        return new ImportReport(
                plans.stream()
                        .sorted(Comparator.comparing(plan -> plan.roster().name()))
                        .map(plan -> new ImportReport.OfSchool(
                                plan.stored().school().id(), plan.roster().name(), plan.counts()))
                        .toList(),
                roster.notes(),
                options.dryRun());
    }

    /**
     * One entry for each school of which something changed, and one for the trust with the files' hashes, and with whether
     * mass endings were allowed. Nothing, where everything was as the roster says.
     */
    private void record(Actor operator, List<SchoolPlan> plans, Roster roster, ImportOptions options) {
        List<SchoolPlan> changed = new ArrayList<>(plans);
        changed.removeIf(plan -> !plan.changesAnything());
        for (SchoolPlan plan : changed) {
            var school = plan.stored().school().id();
            audit.append(
                    Actor.operator(school),
                    Deed.of("directory.rosterImported", "school", school.value())
                            .with(plan.counts().toString()));
        }
        LOG.log(Level.INFO, "roster imported, {0} schools changed", changed.size());
        if (changed.isEmpty()) {
            return;
        }
        audit.append(
                operator,
                Deed.of("directory.rosterImported", "trust", operator.school().value())
                        .with(hashes(roster) + (options.allowMassEnd() ? ", allow-mass-end" : "")));
    }

    private static String hashes(Roster roster) {
        return roster.tables().hashes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> file.getKey() + " sha256:" + file.getValue())
                .collect(Collectors.joining(", "));
    }
}
