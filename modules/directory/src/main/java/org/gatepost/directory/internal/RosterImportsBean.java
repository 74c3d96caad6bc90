package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;

/** Reads and checks without a transaction; {@link RosterApplication} has the one in which everything is applied. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class RosterImportsBean implements RosterImports {

    @Inject
    RosterApplication application;

    @Inject
    RosterLog log;

    @Inject
    Clock clock;

    @Override
    @Requires(Duty.OPERATOR)
    public ImportReport importFolder(
            Actor operatorOfTrust, Path folder, ImportOptions options, ImportProgress progress) {
        var reading = new RosterReading(
                () -> log.latestAccepted(Actor.TRUST),
                LocalDate.now(clock.withZone(RosterPlanner.ZONE_OF_A_NEW_SCHOOL)),
                progress);
        try {
            return application.apply(operatorOfTrust, reading.at(folder), options, progress);
        } catch (RosterApplication.TakenBack dryRun) {
            return dryRun.report();
        } catch (RosterRefused refused) {
            if (!options.dryRun()) {
                application.addRefused(operatorOfTrust, reading.hashes(), refused);
            }
            throw refused;
        }
    }
}
