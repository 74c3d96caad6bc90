package org.gatepost.architecture.matrix;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.gatepost.identity.Again;
import org.gatepost.identity.Asked;
import org.gatepost.identity.EmailChanges;
import org.gatepost.identity.ForgottenPasswords;
import org.gatepost.identity.NotSignedIn;
import org.gatepost.identity.OwnAccount;
import org.gatepost.identity.Passkeys;
import org.gatepost.identity.SecondFactorResets;
import org.gatepost.identity.SecondFactors;
import org.gatepost.identity.SecondStep;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInLinks;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.UnusableLink;
import org.gatepost.kernel.PersonId;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changes;
import static org.gatepost.architecture.matrix.Call.shows;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** What goes by a secret: one's own account, and the letters by which one is let back in. */
final class OwnAccountCalls {

    private static final String FROM = "192.0.2.1";
    private static final Again AGAIN = new Again(World.PASSWORD, FROM);
    private static final String ANOTHER = "the-heron-waits-at-dusk";

    private OwnAccountCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                right("OwnAccount.view", OwnAccountCalls::view),
                wrong("OwnAccount.view", OwnAccountCalls::view),
                right("OwnAccount.arrived", OwnAccountCalls::arrive),
                right("OwnAccount.speak", OwnAccountCalls::speak),
                wrong("OwnAccount.speak", OwnAccountCalls::speak),
                right("OwnAccount.changePassword", OwnAccountCalls::changePasswordAndBack),
                wrong("OwnAccount.changePassword", OwnAccountCalls::changePasswordAndBack),
                right("OwnAccount.askForEmail", OwnAccountCalls::askForEmail),
                wrong("OwnAccount.askForEmail", OwnAccountCalls::askForEmail),
                right("OwnAccount.end", (of, signIn) -> of.get(OwnAccount.class).end(signIn, UUID.randomUUID())),
                wrong("OwnAccount.end", (of, signIn) -> of.get(OwnAccount.class).end(signIn, UUID.randomUUID())),
                right(
                        "OwnAccount.endOthers",
                        (of, signIn) -> of.get(OwnAccount.class).endOthers(signIn)),
                wrong(
                        "OwnAccount.endOthers",
                        (of, signIn) -> of.get(OwnAccount.class).endOthers(signIn)),
                right("SecondFactors.standing", (of, signIn) -> factors(of).standing(signIn)),
                wrong("SecondFactors.standing", (of, signIn) -> factors(of).standing(signIn)),
                right("SecondFactors.offer", (of, signIn) -> factors(of).offer(signIn)),
                wrong("SecondFactors.offer", (of, signIn) -> factors(of).offer(signIn)),
                wrong("SecondFactors.turnOn", (of, signIn) -> factors(of).turnOn(signIn, "000000", AGAIN)),
                right("SecondFactors.turnOff", (of, signIn) -> factors(of).turnOff(signIn, AGAIN)),
                wrong("SecondFactors.turnOff", (of, signIn) -> factors(of).turnOff(signIn, AGAIN)),
                right(
                        "SecondFactors.renewRecoveryCodes",
                        (of, signIn) -> factors(of).renewRecoveryCodes(signIn, AGAIN)),
                wrong(
                        "SecondFactors.renewRecoveryCodes",
                        (of, signIn) -> factors(of).renewRecoveryCodes(signIn, AGAIN)),
                right("Passkeys.own", (of, signIn) -> passkeys(of).own(signIn)),
                wrong("Passkeys.own", (of, signIn) -> passkeys(of).own(signIn)),
                right("Passkeys.isOffered", (of, signIn) -> passkeys(of).isOffered(signIn)),
                wrong("Passkeys.isOffered", (of, signIn) -> passkeys(of).isOffered(signIn)),
                right("Passkeys.declineOffer", (of, signIn) -> passkeys(of).declineOffer(signIn)),
                wrong("Passkeys.declineOffer", (of, signIn) -> passkeys(of).declineOffer(signIn)),
                entry(
                        "SecondFactorResets.of",
                        shows(of -> resets(of).of(of.actor(), owner(of)).isPresent())
                                .ofSchool()),
                entry(
                        "SecondFactorResets.reset",
                        changes(of -> resets(of).reset(of.actor(), owner(of), "lost"))
                                .ofSchool()),
                right("Passkeys.offer", (of, signIn) -> passkeys(of).offer(signIn, AGAIN)),
                wrong("Passkeys.offer", (of, signIn) -> passkeys(of).offer(signIn, AGAIN)),
                right("Passkeys.remove", (of, signIn) -> passkeys(of).remove(signIn, UUID.randomUUID(), AGAIN)),
                wrong("Passkeys.remove", (of, signIn) -> passkeys(of).remove(signIn, UUID.randomUUID(), AGAIN)),
                wrong("Passkeys.add", (of, signIn) -> passkeys(of).add(signIn, Secret.next(), "tablet", "{}")),
                entry("Passkeys.domain", showsOwn(of -> passkeys(of).domain().isPresent())),
                entry("Passkeys.challenge", showsOwn(of -> passkeys(of).challenge() != null)),
                entry(
                        "Passkeys.signIn/wrong",
                        showsOwn(of -> isOpen(passkeys(of).signIn(Secret.next(), "{}", FROM)))),
                entry(
                        "SecondStep.wanted/right",
                        showsOwn(of -> of.get(SecondStep.class).wanted(half(of)).isPresent())),
                entry(
                        "SecondStep.wanted/wrong",
                        showsOwn(of ->
                                of.get(SecondStep.class).wanted(Secret.next()).isPresent())),
                entry(
                        "SecondStep.give/wrong",
                        showsOwn(of -> isOpen(of.get(SecondStep.class).give(Secret.next(), "000000", FROM)))),
                entry(
                        "SecondStep.setUp/wrong",
                        showsOwn(of -> isOpen(of.get(SecondStep.class)
                                .setUp(Secret.next(), "000000", FROM)
                                .outcome()))),
                entry("SecondStep.giveUp", showsOwn(of -> {
                    var half = half(of);
                    of.get(SecondStep.class).giveUp(half);
                    return of.get(SecondStep.class).wanted(half).isEmpty();
                })),
                entry(
                        "ForgottenPasswords.ask",
                        showsOwn(of -> of.get(ForgottenPasswords.class).ask(World.ACCOUNT, Locale.UK, FROM)
                                == Asked.ON_ITS_WAY)),
                entry(
                        "ForgottenPasswords.emailOf/wrong",
                        showsOwn(of -> of.get(ForgottenPasswords.class)
                                .emailOf(Secret.next())
                                .isPresent())),
                wrong(
                        "ForgottenPasswords.choose",
                        (of, code) -> of.get(ForgottenPasswords.class).choose(code, ANOTHER)),
                entry(
                        "EmailChanges.newEmail/wrong",
                        showsOwn(of -> of.get(EmailChanges.class)
                                .newEmail(Secret.next())
                                .isPresent())),
                wrong(
                        "EmailChanges.confirm",
                        (of, code) -> of.get(EmailChanges.class).confirm(code)),
                entry(
                        "SignInLinks.ask",
                        showsOwn(of ->
                                of.get(SignInLinks.class).ask(World.ACCOUNT, Locale.UK, FROM) == Asked.ON_ITS_WAY)),
                entry(
                        "SignInLinks.isGood/wrong",
                        showsOwn(of -> of.get(SignInLinks.class).isGood(Secret.next()))),
                entry(
                        "SignInLinks.use/wrong",
                        showsOwn(of -> isOpen(of.get(SignInLinks.class).use(Secret.next(), FROM)))));
    }

    private static Map.Entry<String, Call> right(String operation, BiConsumer<Case, Secret> act) {
        return entry(operation + "/right", showsOwn(of -> isDone(of, IdentityCalls.token(of), act)));
    }

    private static Map.Entry<String, Call> wrong(String operation, BiConsumer<Case, Secret> act) {
        return entry(operation + "/wrong", showsOwn(of -> isDone(of, Secret.next(), act)));
    }

    private static boolean isDone(Case of, Secret secret, BiConsumer<Case, Secret> act) {
        try {
            act.accept(of, secret);
            return true;
        } catch (NotSignedIn | UnusableLink e) {
            return false;
        }
    }

    private static void view(Case of, Secret signIn) {
        of.get(OwnAccount.class).view(signIn);
    }

    private static void arrive(Case of, Secret signIn) {
        of.get(OwnAccount.class).arrived(signIn, new OwnAccount.Arrival("a browser", FROM, Locale.UK));
    }

    private static void speak(Case of, Secret signIn) {
        of.get(OwnAccount.class).speak(signIn, Locale.UK);
    }

    private static void changePasswordAndBack(Case of, Secret signIn) {
        of.get(OwnAccount.class).changePassword(signIn, World.PASSWORD, ANOTHER, FROM);
        of.get(OwnAccount.class).changePassword(signIn, ANOTHER, World.PASSWORD, FROM);
    }

    private static void askForEmail(Case of, Secret signIn) {
        of.get(OwnAccount.class).askForEmail(signIn, World.PASSWORD, "new@post.example", FROM);
    }

    /** Of a member of staff who did the first step of signing in. */
    private static Secret half(Case of) {
        var outcome = of.get(SignIns.class).signIn(World.STAFF_ACCOUNT, World.PASSWORD, FROM);
        if (outcome instanceof SignInOutcome.NeedsSecondFactor half) {
            return half.token();
        }
        throw new IllegalStateException("no second step: " + outcome);
    }

    private static boolean isOpen(SignInOutcome outcome) {
        return outcome instanceof SignInOutcome.Opened;
    }

    private static SecondFactors factors(Case of) {
        return of.get(SecondFactors.class);
    }

    private static Passkeys passkeys(Case of) {
        return of.get(Passkeys.class);
    }

    private static SecondFactorResets resets(Case of) {
        return of.get(SecondFactorResets.class);
    }

    /** Those who have accounts: the own guardian, and a teacher of the other school. */
    private static PersonId owner(Case of) {
        var subject = of.subject();
        return subject.equals(of.world().subject(Relation.OWN))
                ? subject.guardian().person()
                : subject.colleague();
    }
}
