package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.gatepost.identity.Asked;

/**
 * Takes the wish of somebody for a letter, who may be anybody: the same answer after the same work for every address
 * (SEC-PWD-03), and not too often (SEC-PWD-02).
 */
@ApplicationScoped
class AskedLinks {

    private static final Logger LOG = Logger.getLogger(AskedLinks.class.getName());

    @Inject
    AccountBook accounts;

    @Inject
    LinkBook links;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    Asked ask(LinkPurpose purpose, String email, Locale language, String address) {
        var now = clock.instant();
        var parsed = EmailAddress.parse(email);
        var whose = parsed.map(EmailAddress::value).orElse(email);
        if (!new Tries(throttle, purpose.tries(), whose, Origin.of(address), now).admitAnother()) {
            LOG.info("asking for letters slowed down");
            return Asked.TOO_MANY_TRIES;
        }
        links.ask(purpose, parsed.flatMap(accounts::find).map(Account::id), Optional.empty(), language, now);
        return Asked.ON_ITS_WAY;
    }
}
