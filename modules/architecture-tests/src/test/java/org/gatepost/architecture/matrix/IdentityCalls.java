package org.gatepost.architecture.matrix;

import java.util.Map;
import java.util.Optional;
import org.gatepost.identity.Accounts;
import org.gatepost.identity.Invitations;
import org.gatepost.identity.JoinCode;
import org.gatepost.identity.JoinPage;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.UnusableInvitation;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changesOwn;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations of identity; most are asked before anybody is signed in, and go by a secret instead of an actor. */
final class IdentityCalls {

    private static final String FROM = "192.0.2.1";

    private IdentityCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry("Accounts.invite", changesOwn(of -> of.get(Accounts.class).invite(of.actor(), World.ACCOUNT))),
                entry(
                        "Accounts.open",
                        changesOwn(of -> of.get(Accounts.class).open(of.actor(), World.ACCOUNT, World.PASSWORD))),
                entry("SignIns.requireDatabase", showsOwn(of -> {
                    of.get(SignIns.class).requireDatabase();
                    return true;
                })),
                entry(
                        "SignIns.signIn/right",
                        showsOwn(of -> signIn(of, World.PASSWORD).isPresent())),
                entry(
                        "SignIns.signIn/wrong",
                        showsOwn(of -> signIn(of, "high-tide-at-heron-bank").isPresent())),
                entry(
                        "SignIns.find/right",
                        showsOwn(of -> of.get(SignIns.class).find(token(of)).isPresent())),
                entry(
                        "SignIns.find/wrong",
                        showsOwn(of -> of.get(SignIns.class).find(Secret.next()).isPresent())),
                entry("SignIns.switchHat/right", showsOwn(of -> {
                    var opened = opened(of);
                    return of.get(SignIns.class)
                            .switchHat(opened.token(), opened.signedIn().hat())
                            .isPresent();
                })),
                entry(
                        "SignIns.switchHat/wrong",
                        showsOwn(of -> of.get(SignIns.class)
                                .switchHat(Secret.next(), opened(of).signedIn().hat())
                                .isPresent())),
                entry("SignIns.signOut", showsOwn(of -> {
                    var token = token(of);
                    of.get(SignIns.class).signOut(token);
                    return of.get(SignIns.class).find(token).isEmpty();
                })),
                entry(
                        "Invitations.look/right",
                        showsOwn(of -> looksGood(of, of.world().unused()))),
                entry("Invitations.look/wrong", showsOwn(of -> looksGood(of, JoinCode.next()))),
                entry(
                        "Invitations.takeAddress/right",
                        showsOwn(of -> takes(of, of.world().slip()))),
                entry("Invitations.takeAddress/wrong", showsOwn(of -> takes(of, JoinCode.next()))),
                entry(
                        "Invitations.accept/right",
                        showsOwn(of -> accepts(of, of.world().unused()))),
                entry("Invitations.accept/wrong", showsOwn(of -> accepts(of, JoinCode.next()))),
                entry(
                        "Invitations.add/right",
                        showsOwn(of -> adds(of, of.world().another()))),
                entry("Invitations.add/wrong", showsOwn(of -> adds(of, JoinCode.next()))));
    }

    private static boolean looksGood(Case of, JoinCode code) {
        return of.get(Invitations.class).look(code, Optional.empty(), FROM) instanceof JoinPage.Good;
    }

    private static boolean takes(Case of, JoinCode code) {
        try {
            return of.get(Invitations.class).takeAddress(code, World.OF_THE_SLIP);
        } catch (UnusableInvitation e) {
            return false;
        }
    }

    private static boolean adds(Case of, JoinCode code) {
        try {
            of.get(Invitations.class).add(code, opened(of).signedIn().account());
            return true;
        } catch (UnusableInvitation e) {
            return false;
        }
    }

    private static boolean accepts(Case of, JoinCode code) {
        try {
            return of.get(Invitations.class)
                    .accept(code, World.INVITED, World.PASSWORD)
                    .equals(World.INVITED);
        } catch (UnusableInvitation e) {
            return false;
        }
    }

    /** Of a sign-in that is open now. */
    static Secret token(Case of) {
        return opened(of).token();
    }

    private static SignInOutcome.Opened opened(Case of) {
        return signIn(of, World.PASSWORD).orElseThrow();
    }

    private static Optional<SignInOutcome.Opened> signIn(Case of, String password) {
        return of.get(SignIns.class).signIn(World.ACCOUNT, password, FROM) instanceof SignInOutcome.Opened opened
                ? Optional.of(opened)
                : Optional.empty();
    }
}
