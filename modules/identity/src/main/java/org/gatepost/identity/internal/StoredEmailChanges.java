package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.gatepost.identity.EmailChanges;
import org.gatepost.identity.Secret;

@ApplicationScoped
@Transactional
class StoredEmailChanges implements EmailChanges {

    @Inject
    LinkBook links;

    @Inject
    CredentialBook credentials;

    @Inject
    Clock clock;

    @Override
    public Optional<String> newEmail(Secret code) {
        return links.good(code, LinkPurpose.EMAIL, clock.instant())
                .flatMap(LinkRequest::newEmail)
                .map(EmailAddress::value);
    }

    @Override
    public void confirm(Secret code) {
        credentials.confirmEmail(code, clock.instant());
    }
}
