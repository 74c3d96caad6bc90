package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.identity.Accounts;
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
    InvitationBook invitations;

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
        var hat = whoHas(address).orElseThrow(UnknownEmail::new);
        var invitation = invitations.make(hat, Route.OPERATOR, Optional.of(address), operator, now);
        audit.append(
                operator, Deed.of("identity.invited", "person", hat.person().value()));
        return new InvitationLink(invitations.code(invitation), invitation.expiresAt());
    }

    /** One of the persons of the account with that address; without an account, one who has the address alone. */
    private Optional<Hat> whoHas(EmailAddress address) {
        var account = accounts.find(address);
        if (account.isPresent() && !persons.of(account.get().id()).isEmpty()) {
            return callers.hatsOf(persons.of(account.get().id())).stream().findFirst();
        }
        return AccountPersons.unambiguous(callers.hatsOf(address.value()))
                .filter(hat -> persons.accountOf(hat.person()).isEmpty())
                .findFirst();
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
