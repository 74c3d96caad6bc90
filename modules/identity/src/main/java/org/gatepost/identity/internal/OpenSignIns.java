package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.SchoolAccountOnly;
import org.gatepost.identity.SignedIn;

/** The sign-ins as they are stored, each step in its transaction. What an account may wear is asked anew every time. */
@ApplicationScoped
@Transactional
class OpenSignIns {

    @Inject
    SignInRepository signIns;

    @Inject
    AccountHats wardrobe;

    @Inject
    Callers callers;

    @Inject
    SchoolAccountRule schoolAccounts;

    @Inject
    SecondFactorRule secondFactors;

    @Inject
    Lifetimes lifetimes;

    @Inject
    AuditLog audit;

    @Inject
    HalfOpenSignIns halfOpen;

    /**
     * Opens one under the first hat of {@code id}, or half opens it if {@code means} are not enough: {@code Opened},
     * {@code NeedsSecondFactor} or {@code SchoolAccountOnly}. Whatever lets people in ends here, so that nothing goes
     * round the second factor or the school's provider.
     *
     * @return empty if the account has no hat
     */
    Optional<SignInOutcome> open(AccountId id, Means means, Instant now) {
        var hats = wardrobe.of(id);
        if (schoolAccounts.refuses(id, means, hats)) {
            return Optional.of(new SchoolAccountOnly());
        }
        return firstWorn(id, hats)
                .map(signedIn -> secondFactors.isWanted(id, means, hats)
                        ? new NeedsSecondFactor(halfOpen.add(id, means, now))
                        : opened(signedIn, means, now));
    }

    private Opened opened(SignedIn signedIn, Means means, Instant now) {
        var token = Secret.next();
        signIns.forgetEnded(now);
        signIns.add(new SignIn(token, signedIn.account(), signedIn.hat(), means, lifetimes.of(signedIn.hats()), now));
        audit.append(
                signedIn.caller().actor(),
                Deed.of("identity.signedIn", "account", signedIn.account().value())
                        .with("by " + means));
        return new Opened(token, signedIn);
    }

    Optional<SignedIn> find(Secret token, Instant now) {
        return inForce(token, now).filter(this::provedEnough).flatMap(signIn -> {
            if (signIn.isWorthNoting(now)) {
                signIns.seen(token, now);
            }
            var hats = hatsOf(signIn);
            return worn(signIn.account(), signIn.hat(), hats)
                    .or(() -> firstWorn(signIn.account(), hats).flatMap(first -> putOn(first, token, signIn, now)));
        });
    }

    Optional<SignedIn> switchHat(Secret token, Hat hat, Instant now) {
        return inForce(token, now)
                .filter(this::provedEnough)
                .flatMap(signIn ->
                        worn(signIn.account(), hat, hatsOf(signIn)).flatMap(worn -> putOn(worn, token, signIn, now)));
    }

    void end(Secret token) {
        signIns.end(token);
    }

    /** Whether {@code token} was opened so shortly before {@code now} that its holder need not prove again who they are. */
    boolean isFresh(Secret token, Instant now) {
        return inForce(token, now).filter(signIn -> signIn.isFresh(now)).isPresent();
    }

    /** By what {@code token} was opened; empty if it is over. */
    Optional<Means> means(Secret token, Instant now) {
        return inForce(token, now).map(SignIn::means);
    }

    private Optional<SignIn> inForce(Secret token, Instant now) {
        return signIns.find(token).filter(signIn -> !signIn.isOver(now));
    }

    /** Somebody who became staff after they signed in with a password alone signs in anew. */
    private boolean provedEnough(SignIn signIn) {
        return signIn.means().isEnough() || !secondFactors.isRequiredOf(hatsOf(signIn));
    }

    private List<Hat> hatsOf(SignIn signIn) {
        return wardrobe.of(signIn.account());
    }

    /** Goes on as {@code worn}; a sign-in that is too old for such a hat ends instead. */
    private Optional<SignedIn> putOn(SignedIn worn, Secret token, SignIn signIn, Instant now) {
        var lifetime = lifetimes.of(List.of(worn.hat()));
        if (signIn.isOverUnder(lifetime, now)) {
            signIns.end(token);
            return Optional.empty();
        }
        signIns.wear(token, signIn, worn.hat(), lifetime);
        return Optional.of(worn);
    }

    private Optional<SignedIn> firstWorn(AccountId account, List<Hat> hats) {
        return hats.stream().flatMap(hat -> worn(account, hat, hats).stream()).findFirst();
    }

    private Optional<SignedIn> worn(AccountId account, Hat hat, List<Hat> hats) {
        return hats.contains(hat)
                ? callers.caller(hat).map(caller -> new SignedIn(account, hat, caller, hats))
                : Optional.empty();
    }
}
