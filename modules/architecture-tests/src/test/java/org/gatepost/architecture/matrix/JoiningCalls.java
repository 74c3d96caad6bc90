package org.gatepost.architecture.matrix;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.identity.Joining;
import org.gatepost.identity.JoiningFilter;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changesIf;
import static org.gatepost.architecture.matrix.Call.shows;

/** The operations by which the office asks people to join. */
final class JoiningCalls {

    private static final JoiningFilter GUARDIANS =
            new JoiningFilter(Capacity.GUARDIAN, Optional.empty(), "", Optional.empty());

    private JoiningCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry(
                        "Joining.list",
                        shows(of -> joining(of).list(of.actor(), GUARDIANS, Optional.empty()).lines().stream()
                                .anyMatch(line -> line.adult().hat().person().equals(guardian(of))))),
                entry(
                        "Joining.invitable",
                        shows(of -> joining(of)
                                        .invitable(of.actor(), GUARDIANS)
                                        .people()
                                        .contains(guardian(of)))
                                .after(of -> joining(of).withdraw(of.world().staff(Role.HEAD), Set.of(guardian(of))))),
                entry(
                        "Joining.inviteByLetter",
                        changesIf(of -> joining(of).inviteByLetter(of.actor(), Set.of(guardian(of))) > 0)),
                entry(
                        "Joining.slips",
                        changesIf(of -> !joining(of)
                                .slips(of.actor(), Set.of(guardian(of)))
                                .isEmpty())),
                entry(
                        "Joining.withdraw",
                        changesIf(of -> joining(of).withdraw(of.actor(), Set.of(guardian(of))) > 0)
                                .after(of -> joining(of).slips(of.world().staff(Role.HEAD), Set.of(guardian(of))))));
    }

    private static PersonId guardian(Case of) {
        return of.subject().guardian().person();
    }

    private static Joining joining(Case of) {
        return of.get(Joining.class);
    }
}
