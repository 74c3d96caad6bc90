package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.gatepost.directory.Hat;
import org.gatepost.directory.Schools;
import org.gatepost.identity.AccountId;

/** What somebody who knows the owner of an account would try as a password first. */
@ApplicationScoped
@Transactional
class KnownNames {

    @Inject
    AccountRepository accounts;

    @Inject
    AccountHats wardrobe;

    @Inject
    Schools schools;

    String emailOf(AccountId account) {
        return accounts.get(account).email();
    }

    /** The e-mail address and the names of the schools. */
    List<String> of(AccountId account) {
        var names = wardrobe.of(account).stream()
                .map(Hat::school)
                .distinct()
                .map(school -> schools.get(school).name());
        return Stream.concat(Stream.of(emailOf(account)), names).toList();
    }
}
