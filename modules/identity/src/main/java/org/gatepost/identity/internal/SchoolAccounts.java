package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignOnRefusal;
import org.gatepost.identity.SignedIn;
import org.gatepost.identity.internal.ProviderLinks.How;

/** Finds whose a school account is, and lets them in; each step in its transaction. */
@ApplicationScoped
@Transactional
class SchoolAccounts {

    @Inject
    ProviderLinks links;

    @Inject
    ProviderSessions sessions;

    @Inject
    AccountBook accounts;

    @Inject
    AccountPersons persons;

    @Inject
    AccountHats wardrobe;

    @Inject
    InvitationBook invitations;

    @Inject
    JoinDesk desk;

    @Inject
    OpenSignIns open;

    @Inject
    Callers callers;

    private boolean isOfStaff(AccountId account) {
        return !LinkPolicy.ofStaff(wardrobe.of(account)).isEmpty();
    }

    /** Whose it is, joining it the first time by the address that the provider vouches for. */
    Found find(Assertion assertion, Optional<AccountId> current, Instant now) {
        return links.find(assertion)
                .map(Found::of)
                .orElseGet(() -> assertion
                        .email()
                        .map(email -> byEmail(email, assertion, current, now))
                        .orElseGet(() -> Found.not(SignOnRefusal.NEEDS_CODE)));
    }

    private Found byEmail(EmailAddress email, Assertion assertion, Optional<AccountId> current, Instant now) {
        var staff = LinkPolicy.ofStaff(callers.hatsOf(email.value()));
        if (staff.isEmpty()) {
            return Found.not(SignOnRefusal.STRANGER);
        }
        var owners = ownersOf(staff);
        if (LinkPolicy.isAmbiguous(staff) || owners.size() > 1) {
            return Found.not(SignOnRefusal.NEEDS_CODE);
        }
        var known = owners.stream().findFirst().or(() -> accounts.find(email).map(Account::id));
        return known.flatMap(account -> LinkPolicy.objection(
                        staff,
                        wardrobe.of(account),
                        links.isLinked(assertion.issuer(), account),
                        known.equals(current)))
                .map(Found::not)
                .orElseGet(() -> join(
                        assertion,
                        known.orElseGet(() -> accounts.findOrAdd(email, now).id()),
                        staff,
                        How.EMAIL,
                        now));
    }

    private Set<AccountId> ownersOf(List<Hat> staff) {
        return staff.stream()
                .flatMap(hat -> persons.accountOf(hat.person()).stream())
                .collect(Collectors.toSet());
    }

    /** The same by a one-time code from the office, which is used up. */
    Found findByCode(Assertion assertion, Secret code, Instant now) {
        var invited = desk.good(code, now).filter(invitation -> LinkPolicy.isOfStaff(invitation.hat()));
        return invited.map(invitation -> findByCode(assertion, invitation, now))
                .orElseGet(() -> Found.not(SignOnRefusal.CODE_UNUSABLE));
    }

    private Found findByCode(Assertion assertion, PersonInvitation invitation, Instant now) {
        var owner = persons.accountOf(invitation.hat().person());
        var linked = links.find(assertion);
        if (linked.isPresent()) {
            return linked.equals(owner) ? Found.of(linked.get()) : Found.not(SignOnRefusal.TAKEN);
        }
        var account = owner.or(() -> desk.newAccount(invitation, now));
        return account.isPresent() && invitations.use(invitation, now)
                ? join(assertion, account.get(), List.of(invitation.hat()), How.CODE, now)
                : Found.not(SignOnRefusal.CODE_UNUSABLE);
    }

    private Found join(Assertion assertion, AccountId account, List<Hat> staff, How how, Instant now) {
        if (!links.link(assertion, account, how, now)) {
            return Found.not(SignOnRefusal.NOT_COMPLETED);
        }
        staff.forEach(hat -> persons.bind(account, hat, Bond.SINGLE_SIGN_ON));
        return Found.of(account);
    }

    /** Opens a sign-in under a hat of the staff; empty if {@code account} has none any more. */
    Optional<Opened> enter(AccountId account, Assertion assertion, Instant now) {
        if (!isOfStaff(account)) {
            return Optional.empty();
        }
        return open.open(account, Means.SINGLE_SIGN_ON, now)
                .map(Opened.class::cast)
                .map(opened -> {
                    sessions.add(opened.token(), assertion);
                    return new Opened(opened.token(), asStaff(opened, now));
                });
    }

    private SignedIn asStaff(Opened opened, Instant now) {
        var signedIn = opened.signedIn();
        if (LinkPolicy.isOfStaff(signedIn.hat())) {
            return signedIn;
        }
        Optional<Hat> first =
                signedIn.hats().stream().filter(LinkPolicy::isOfStaff).findFirst();
        return first.flatMap(hat -> open.switchHat(opened.token(), hat, now)).orElse(signedIn);
    }

    /**
     * @param account whose it is; empty if that cannot be told
     * @param refusal why not; empty if it can
     */
    record Found(Optional<AccountId> account, Optional<SignOnRefusal> refusal) {

        static Found of(AccountId account) {
            return new Found(Optional.of(account), Optional.empty());
        }

        static Found not(SignOnRefusal why) {
            return new Found(Optional.empty(), Optional.of(why));
        }
    }
}
