package org.gatepost.acceptance.pages;

import java.util.List;
import java.util.Optional;
import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.directory.Callers;
import org.gatepost.identity.Accounts;
import org.gatepost.identity.Joining;
import org.gatepost.identity.JoiningFilter;
import org.gatepost.identity.JoiningState;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.standalone.Standalone;

/** Makes invitations as the offices and the operator do; each method answers with an address below the server's. */
record JoinCodes(Gatepost gatepost) {

    static final String HERON_BANK = "colin.achterberg@heronbank.example";
    static final String SALTINGS = "brenda.cropthorne@saltings.example";

    /** By the operator, for whoever has {@code email}. */
    String byOperator(String email) {
        try (var modules = gatepost.modules()) {
            return "join?code="
                    + modules.get(Accounts.class)
                            .invite(Actor.operatorOfTrust(), email)
                            .code()
                            .value();
        }
    }

    /** On paper, for somebody who has not joined the school of {@code office}. */
    String slip(String office, Capacity capacity) {
        try (var modules = gatepost.modules()) {
            var actor = actor(modules, office);
            return slip(modules, actor, somebody(modules, actor, capacity));
        }
    }

    /** The same, and taken back. */
    String withdrawn() {
        try (var modules = gatepost.modules()) {
            var office = actor(modules, HERON_BANK);
            var person = somebody(modules, office, Capacity.GUARDIAN);
            var slip = slip(modules, office, person);
            modules.get(Joining.class).withdraw(office, List.of(person));
            return slip;
        }
    }

    /** The same, and followed by a letter. */
    String replaced() {
        try (var modules = gatepost.modules()) {
            var office = actor(modules, HERON_BANK);
            var person = somebody(modules, office, Capacity.GUARDIAN);
            var slip = slip(modules, office, person);
            modules.get(Joining.class).inviteByLetter(office, List.of(person));
            return slip;
        }
    }

    private static String slip(Standalone modules, Actor office, PersonId person) {
        return "join?code="
                + modules.get(Joining.class)
                        .slips(office, List.of(person))
                        .get(0)
                        .code()
                        .value();
    }

    private static PersonId somebody(Standalone modules, Actor office, Capacity capacity) {
        var filter = new JoiningFilter(capacity, Optional.empty(), "", Optional.of(JoiningState.NEVER_INVITED));
        var invitable = modules.get(Joining.class).invitable(office, filter).byLetter();
        return invitable.get(0);
    }

    private static Actor actor(Standalone modules, String email) {
        var callers = modules.get(Callers.class);
        return callers.caller(callers.hatsOf(email).get(0)).orElseThrow().actor();
    }
}
