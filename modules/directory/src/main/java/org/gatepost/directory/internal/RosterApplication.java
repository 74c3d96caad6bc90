package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.SchoolAdded;
import org.gatepost.directory.StaffingChanged;
import org.gatepost.directory.roster.AnotherImportRuns;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.RosterMoved;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.directory.roster.RosterUnconfirmed;
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
    PersonRegister people;

    @Inject
    SchoolScope scope;

    @Inject
    Sql sql;

    @Inject
    DomainEvents events;

    @Inject
    AuditLog audit;

    @Inject
    RosterLog log;

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
        var plans = planner.plans(roster, Optional.empty(), progress);
        check(plans, roster, options);

        carryOut(plans, progress);
        var report = report(plans, roster, options);
        if (options.dryRun()) {
            throw new TakenBack(report);
        }
        record(operator, plans, roster, options);
        log.addAccepted(operator, roster, report);
        return report;
    }

    /** What {@code roster} does at the schools of {@code actor}; nothing is done yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<SchoolPlan> plans(Actor actor, Roster roster) {
        requireNoOtherImport();
        return planner.plans(roster, RosterPolicy.only(actor), ImportProgress.SILENT);
    }

    /**
     * Does what a preview promised, within the transaction that holds its row.
     *
     * @param fingerprint of what it promised
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void applyStaged(Actor actor, Roster roster, ImportOptions options, String fingerprint) {
        var plans = plans(actor, roster);
        if (!Preview.of(plans, roster).fingerprint().equals(fingerprint)) {
            throw new RosterMoved();
        }
        try {
            check(plans, roster, options);
        } catch (RosterRefused refused) {
            throw new RosterUnconfirmed();
        }
        carryOut(plans, ImportProgress.SILENT);
        record(actor, plans, roster, options);
    }

    /** Keeps in the log that the operator's roster was refused. */
    void addRefused(Actor operator, Map<String, String> hashes, RosterRefused refused) {
        log.addRefused(operator, hashes, refused.faults());
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
                } else {
                    tellOfStaff(plan);
                }
            }
        }
        progress.at("Imported", plans.size(), plans.size());
    }

    /** Who has a thread is looked at again: a teacher who left at noon has none from noon on. */
    private void tellOfStaff(SchoolPlan plan) {
        var touched = new StaffTouched(plan).among(people.bySourcedId(PersonKind.STAFF));
        if (!touched.isEmpty()) {
            events.publish(new StaffingChanged(plan.stored().school().id(), touched));
        }
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
                    new Actor(school, operator.person(), operator.capacity(), operator.duties()),
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
                        .with(RosterLog.shown(roster.tables().hashes())
                                + (options.allowMassEnd() ? ", allow-mass-end" : "")
                                + (options.confirmed().isEmpty()
                                        ? ""
                                        : ", confirmed " + String.join(" ", new TreeSet<>(options.confirmed())))));
    }
}
