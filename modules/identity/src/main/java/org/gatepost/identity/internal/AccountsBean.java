package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.Callers;
import org.gatepost.identity.Accounts;
import org.gatepost.identity.Secret;
import org.gatepost.identity.UnknownEmail;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class AccountsBean implements Accounts {

    @Inject
    AccountBook accounts;

    @Inject
    InvitationRepository invitations;

    @Inject
    AccountPersons persons;

    @Inject
    Callers callers;

    @Inject
    Passwords passwords;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires(Duty.OPERATOR)
    public InvitationLink invite(Actor operator, String email) {
        var now = clock.instant();
        var address = EmailAddress.parse(email).orElseThrow(UnknownEmail::new);
        if (callers.hatsOf(address.value()).isEmpty()) {
            throw new UnknownEmail();
        }
        var account = accounts.findOrAdd(address, now);
        var code = Secret.next();
        var invitation = new Invitation(code, account.id(), now);
        invitations.replaceBy(invitation);
        audit.append(
                operator, Deed.of("identity.invited", "account", account.id().value()));
        return new InvitationLink(code, invitation.expiresAt());
    }

    @Override
    @Requires(Duty.OPERATOR)
    public void open(Actor operator, String email, String password) {
        var address = EmailAddress.parse(email).orElseThrow(UnknownEmail::new);
        var hash = passwords.hash(password);
        var account = accounts.findOrAdd(address, clock.instant());
        persons.bindByAddress(account.id(), address.value());
        accounts.choosePassword(operator, account.id(), hash);
    }
}
