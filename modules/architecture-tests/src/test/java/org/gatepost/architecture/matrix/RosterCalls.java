package org.gatepost.architecture.matrix;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatepost.directory.roster.RosterImportId;
import org.gatepost.directory.roster.StagedRosters;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changes;
import static org.gatepost.architecture.matrix.Call.changesOwn;
import static org.gatepost.architecture.matrix.Call.shows;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations about rosters that wait to be looked at. */
final class RosterCalls {

    private RosterCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry(
                        "StagedRosters.waiting",
                        shows(of -> staged(of)
                                        .waiting(of.actor())
                                        .filter(roster(of)::equals)
                                        .isPresent())
                                .ofSchool()),
                entry(
                        "StagedRosters.log",
                        shows(of -> staged(of).log(of.actor(), Long.MAX_VALUE).items().stream()
                                        .anyMatch(each -> each.id().equals(roster(of))))
                                .ofSchool()),
                entry(
                        "StagedRosters.get",
                        shows(of -> staged(of).get(of.actor(), roster(of)).id().equals(roster(of)))
                                .ofSchool()),
                entry(
                        "StagedRosters.get/of-the-trust",
                        showsOwn(of -> staged(of)
                                .get(of.actor(), of.world().rosterOfTrust())
                                .id()
                                .equals(of.world().rosterOfTrust()))),
                entry(
                        "StagedRosters.get/unknown",
                        showsOwn(of -> staged(of).get(of.actor(), new RosterImportId(UUID.randomUUID())) != null)),
                entry(
                        "StagedRosters.changes",
                        shows(of -> !staged(of)
                                        .changes(of.actor(), roster(of), "", false, 0)
                                        .items()
                                        .isEmpty())
                                .ofSchool()),
                entry(
                        "StagedRosters.send",
                        changesOwn(of -> staged(of).send(of.actor(), EmptyRoster.of("a-school", "Saltmarsh")))),
                entry(
                        "StagedRosters.accept",
                        changes(of -> staged(of).accept(of.actor(), roster(of), true, Set.of()))
                                .ofSchool()),
                entry(
                        "StagedRosters.lookAgain",
                        changes(of -> staged(of).lookAgain(of.actor(), roster(of)))
                                .ofSchool()),
                entry(
                        "StagedRosters.throwAway",
                        changes(of -> staged(of).throwAway(of.actor(), roster(of)))
                                .ofSchool()));
    }

    private static RosterImportId roster(Case of) {
        return of.world().ofSchool(of.relation()).roster();
    }

    private static StagedRosters staged(Case of) {
        return of.get(StagedRosters.class);
    }
}
