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
import org.gatepost.directory.roster.OwnSchool;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
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
    SchoolRegister schools;

    @Inject
    Clock clock;

    @Override
    @Requires(Duty.OPERATOR)
    public ImportReport importFolder(
            Actor operatorOfTrust, Path folder, ImportOptions options, ImportProgress progress) {
        return importAt(operatorOfTrust, Optional.empty(), folder, options, progress);
    }

    @Override
    @Requires(Duty.OPERATOR)
    public ImportReport importSchool(
            Actor operatorOfTrust, OwnSchool school, Path folder, ImportOptions options, ImportProgress progress) {
        var known = schools.all().stream()
                .filter(each -> each.sourcedId().equals(school.sourcedId()))
                .findFirst();
        if (known.isEmpty() && school.name().isBlank()) {
            throw NotFound.missing("school", school.sourcedId());
        }
        var named =
                known.map(each -> new OwnSchool(each.sourcedId(), each.name())).orElse(school);
        return importAt(operatorOfTrust, Optional.of(named), folder, options, progress);
    }

    private ImportReport importAt(
            Actor operatorOfTrust,
            Optional<OwnSchool> own,
            Path folder,
            ImportOptions options,
            ImportProgress progress) {
        var reading = new RosterReading(
                () -> log.latestAccepted(Actor.TRUST),
                own,
                LocalDate.now(clock.withZone(RosterPlanner.ZONE_OF_A_NEW_SCHOOL)),
                progress);
        try {
            return application.apply(operatorOfTrust, about(own, reading.at(folder)), options, progress);
        } catch (RosterApplication.TakenBack dryRun) {
            return dryRun.report();
        } catch (RosterRefused refused) {
            if (!options.dryRun()) {
                application.addRefused(operatorOfTrust, reading.hashes(), refused);
            }
            throw refused;
        }
    }

    /** {@code roster} without the schools that are not meant. */
    private static Roster about(Optional<OwnSchool> own, Roster roster) {
        return own.map(OwnSchool::sourcedId).map(roster::only).orElse(roster);
    }
}
