package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignedIn;
import org.gatepost.identity.UnusableLink;
import org.gatepost.kernel.Actor;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.Outbox;

/** Changes of how somebody is let in, each in its transaction with all that goes with it. */
@ApplicationScoped
@Transactional
class CredentialBook {

    private static final Actor NOBODY_YET = Actor.system(Actor.TRUST);

    @Inject
    AccountRepository accounts;

    @Inject
    SignInList signIns;

    @Inject
    HalfOpenSignIns halfOpen;

    @Inject
    LinkBook links;

    @Inject
    AccountHats wardrobe;

    @Inject
    IdentityPolicy policy;

    @Inject
    CredentialNotices notices;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog audit;

    /** @throws UnusableLink if {@code code} is not good, or somebody else was faster */
    void reset(Secret code, String passwordHash, Instant now) {
        var account = links.use(code, LinkPurpose.RESET, now)
                .flatMap(LinkRequest::account)
                .orElseThrow(UnusableLink::new);
        accounts.get(account).choosePassword(passwordHash);
        signIns.endAll(account);
        halfOpen.endAll(account);
        links.endAll(account, now);
        notices.tell(account, CredentialChange.PASSWORD);
        audit.append(NOBODY_YET, Deed.of("identity.passwordReset", "account", account.value()));
    }

    /** All browsers are signed out but the one that holds {@code kept}. */
    void changePassword(SignedIn owner, Secret kept, String passwordHash, Instant now) {
        var account = owner.account();
        accounts.get(account).choosePassword(passwordHash);
        signIns.endOthers(account, kept);
        halfOpen.endAll(account);
        links.endAll(account, now);
        notices.tell(account, CredentialChange.PASSWORD);
        audit.append(owner.caller().actor(), Deed.of("identity.passwordChanged", "account", account.value()));
    }

    /** Changes nothing yet: the new address has to confirm it, and the old one is told. */
    void askForEmail(SignedIn owner, EmailAddress email, Locale language, Instant now) {
        var account = owner.account();
        var request = links.ask(LinkPurpose.EMAIL, Optional.of(account), Optional.of(email), language, now);
        outbox.post(owner.caller().actor(), new LetterOrder(AccountLetters.EMAIL_CHANGE_ASKED, request));
        audit.append(owner.caller().actor(), Deed.of("identity.emailChangeAsked", "account", account.value()));
    }

    /** @throws UnusableLink if {@code code} is not good, or another account has the address by now */
    void confirmEmail(Secret code, Instant now) {
        var request = links.use(code, LinkPurpose.EMAIL, now).orElseThrow(UnusableLink::new);
        var id = request.account().orElseThrow(UnusableLink::new);
        var email = request.newEmail()
                .filter(wanted -> accounts.find(wanted).isEmpty())
                .orElseThrow(UnusableLink::new);
        var account = accounts.get(id);
        var old = account.email();
        account.moveTo(email);
        signIns.endAll(id);
        halfOpen.endAll(id);
        links.endAll(id, now);
        notices.tell(id, old, CredentialChange.EMAIL);
        audit.append(NOBODY_YET, Deed.of("identity.emailChanged", "account", id.value()));
    }

    /**
     * Uses up a link to sign in.
     *
     * @throws UnusableLink also if its owner has become staff since it was sent
     */
    AccountId useSignInLink(Secret code, Instant now) {
        return links.use(code, LinkPurpose.SIGN_IN, now)
                .flatMap(LinkRequest::account)
                .filter(account -> policy.mayEnterByLetter(wardrobe.of(account)))
                .orElseThrow(UnusableLink::new);
    }

    void end(SignedIn owner, UUID signIn) {
        if (signIns.end(owner.account(), signIn)) {
            audit.append(owner.caller().actor(), Deed.of("identity.signInEnded", "signIn", signIn));
        }
    }

    void endOthers(SignedIn owner, Secret kept) {
        int ended = signIns.endOthers(owner.account(), kept);
        audit.append(
                owner.caller().actor(),
                Deed.of("identity.otherSignInsEnded", "account", owner.account().value())
                        .with(ended + " ended"));
    }
}
