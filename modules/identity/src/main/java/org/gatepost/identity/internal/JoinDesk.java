package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.AccountIsSomebodyElse;
import org.gatepost.identity.AddressTaken;
import org.gatepost.identity.InvitationEnd;
import org.gatepost.identity.JoinPage;
import org.gatepost.identity.JoinPage.Answer;
import org.gatepost.identity.Secret;
import org.gatepost.identity.UnusableInvitation;
import org.gatepost.kernel.Actor;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.Outbox;

/** Takes people in, each step in its transaction. */
@ApplicationScoped
@Transactional
class JoinDesk {

    @Inject
    InvitationBook invitations;

    @Inject
    AccountBook accounts;

    @Inject
    AccountPersons persons;

    @Inject
    Callers callers;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog audit;

    /** What {@code code} says to {@code visitor}; empty if there is no such code. */
    Optional<JoinPage> look(Secret code, Optional<AccountId> visitor, Instant now) {
        return invitations.find(code).map(invitation -> page(invitation, visitor, now));
    }

    private JoinPage page(PersonInvitation invitation, Optional<AccountId> visitor, Instant now) {
        var owner = persons.accountOf(invitation.hat().person());
        if (visitor.isPresent() && visitor.equals(owner)) {
            return new JoinPage.Yours();
        }
        var end = end(invitation, now);
        if (end.isPresent()) {
            return new JoinPage.Over(end.get());
        }
        return callers.caller(invitation.hat())
                .<JoinPage>map(caller -> good(invitation, caller, visitor))
                .orElseGet(() -> new JoinPage.Over(InvitationEnd.LEFT));
    }

    private JoinPage good(PersonInvitation invitation, Caller caller, Optional<AccountId> visitor) {
        var hint = invitation.email().isPresent()
                ? ""
                : rosterAddress(invitation).map(EmailAddress::masked).orElse("");
        return new JoinPage.Good(
                caller.displayName(),
                caller.school(),
                invitation.hat().capacity(),
                invitation.email().map(EmailAddress::value),
                hint,
                answer(invitation, visitor));
    }

    private Answer answer(PersonInvitation invitation, Optional<AccountId> visitor) {
        if (visitor.isPresent() && persons.accountOf(invitation.hat().person()).isEmpty()) {
            return persons.isSomebodyElseAt(visitor.get(), invitation.hat()) ? Answer.SOMEBODY_ELSE : Answer.ADD;
        }
        if (invitation.email().isEmpty()) {
            return Answer.TYPE_ADDRESS;
        }
        return isTaken(invitation.email().get(), invitation.hat()) ? Answer.SIGN_IN : Answer.CHOOSE_PASSWORD;
    }

    /** Why {@code invitation} is not good, if it is not. */
    private Optional<InvitationEnd> end(PersonInvitation invitation, Instant now) {
        return invitation.end(now).or(() -> endByOthers(invitation));
    }

    private Optional<InvitationEnd> endByOthers(PersonInvitation invitation) {
        var hat = invitation.hat();
        if (callers.hatsOf(Map.of(hat.school(), Set.of(hat.person()))).isEmpty()) {
            return Optional.of(InvitationEnd.LEFT);
        }
        if (invitation.route() != Route.OPERATOR
                && persons.accountOf(hat.person()).isPresent()) {
            return Optional.of(InvitationEnd.USED);
        }
        boolean moved =
                invitation.route() == Route.LETTER && !rosterAddress(invitation).equals(invitation.email());
        return moved ? Optional.of(InvitationEnd.REPLACED) : Optional.empty();
    }

    private Optional<EmailAddress> rosterAddress(PersonInvitation invitation) {
        return callers.emailOf(invitation.hat()).flatMap(EmailAddress::parse);
    }

    /** The invitation behind {@code code}; empty if it is not good. */
    Optional<PersonInvitation> good(Secret code, Instant now) {
        return invitations.find(code).filter(invitation -> end(invitation, now).isEmpty());
    }

    /** Whether {@code typed} is what the roster has of whoever holds {@code invitation}. */
    boolean isOfRoster(PersonInvitation invitation, EmailAddress typed) {
        return rosterAddress(invitation).equals(Optional.of(typed));
    }

    /** Whether somebody else has an account with {@code email} than the person under {@code hat}. */
    boolean isTaken(EmailAddress email, Hat hat) {
        return accounts.find(email)
                .filter(account -> account.passwordHash().isPresent() || !persons.isNobody(account.id()))
                .filter(account -> !persons.accountOf(hat.person()).equals(Optional.of(account.id())))
                .isPresent();
    }

    /** Orders the letter that confirms {@code typed}, or tells its owner that it has an account. */
    void askToConfirm(PersonInvitation invitation, EmailAddress typed, Instant now) {
        var school = Actor.system(invitation.hat().school());
        boolean taken = isTaken(typed, invitation.hat());
        var confirmation = invitations.make(invitation.hat(), Route.ADDRESS, Optional.of(typed), school, now);
        outbox.post(
                school,
                new LetterOrder(taken ? JoinLetters.ADDRESS_TAKEN : JoinLetters.CONFIRM_ADDRESS, confirmation.id()));
        audit.append(
                school,
                Deed.of(
                        "identity.addressTyped",
                        "person",
                        invitation.hat().person().value()));
    }

    /**
     * Uses up {@code invitation} for {@code email}, which its holder may use.
     *
     * @return the e-mail address of the account
     */
    String redeem(PersonInvitation invitation, EmailAddress email, String passwordHash, Instant now) {
        use(invitation, now);
        var account = persons.accountOf(invitation.hat().person()).orElseGet(() -> opened(invitation, email, now));
        if (invitation.route() == Route.OPERATOR) {
            persons.bindByAddress(account, email.value());
        }
        accounts.choosePassword(Actor.system(Actor.TRUST), account, passwordHash);
        return accounts.get(account).email();
    }

    /** An account for whom {@code invitation} is, with the roster's address; empty if there is none that is free. */
    Optional<AccountId> newAccount(PersonInvitation invitation, Instant now) {
        return rosterAddress(invitation)
                .flatMap(email -> accounts.open(email, now))
                .filter(persons::isNobody);
    }

    private AccountId opened(PersonInvitation invitation, EmailAddress email, Instant now) {
        var account = accounts.open(email, now).filter(persons::isNobody).orElseThrow(AddressTaken::new);
        persons.bind(account, invitation.hat(), Bond.INVITATION);
        return account;
    }

    /** Uses up {@code invitation} for an account that is somebody's. */
    void add(PersonInvitation invitation, AccountId account, Instant now) {
        if (persons.isSomebodyElseAt(account, invitation.hat())) {
            throw new AccountIsSomebodyElse(account);
        }
        use(invitation, now);
        persons.bind(account, invitation.hat(), Bond.INVITATION);
    }

    private void use(PersonInvitation invitation, Instant now) {
        if (!invitations.use(invitation, now)) {
            throw new UnusableInvitation();
        }
        invitations.endAll(invitation.hat().person(), InvitationEnd.USED, now);
    }
}
