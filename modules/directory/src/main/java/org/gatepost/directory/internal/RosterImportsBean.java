package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.RosterImports;
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
    Clock clock;

    @Override
    @Requires(Duty.OPERATOR)
    public ImportReport importFolder(
            Actor operatorOfTrust, Path folder, ImportOptions options, ImportProgress progress) {
        var roster = new RosterReading(Optional::empty, LocalDate.now(clock), progress).at(folder);
        try {
            return application.apply(operatorOfTrust, roster, options, progress);
        } catch (RosterApplication.TakenBack dryRun) {
            return dryRun.report();
        }
    }
}
