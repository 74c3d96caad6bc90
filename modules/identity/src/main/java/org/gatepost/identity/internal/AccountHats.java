package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;

/** As whom an account may act, asked anew every time, so that what was taken away takes effect at once. */
@ApplicationScoped
class AccountHats {

    @Inject
    AccountPersons persons;

    @Inject
    Callers callers;

    /** In the directory's order; empty if nobody is left behind the account. */
    List<Hat> of(AccountId account) {
        return callers.hatsOf(persons.of(account));
    }
}
