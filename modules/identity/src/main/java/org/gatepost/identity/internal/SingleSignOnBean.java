package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.ProviderSettings;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignOnBegun;
import org.gatepost.identity.SignOnBegun.NotNow;
import org.gatepost.identity.SignOnBegun.Started;
import org.gatepost.identity.SignOnEnd;
import org.gatepost.identity.SignOnFinished;
import org.gatepost.identity.SignOnFinished.Entered;
import org.gatepost.identity.SignOnFinished.Refused;
import org.gatepost.identity.SignOnRefusal;
import org.gatepost.identity.SignedIn;
import org.gatepost.identity.SingleSignOn;
import org.gatepost.identity.internal.ProviderAnswer.Asserted;
import org.gatepost.identity.internal.ProviderAnswer.Away;
import org.gatepost.identity.internal.ProviderAnswer.Untrusted;

/**
 * Signs people on by the provider. Not in a transaction, unlike a module's other operations: the provider may take
 * seconds to answer, and waiting for it must not hold a connection. The steps have transactions of their own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class SingleSignOnBean implements SingleSignOn {

    private static final Logger LOG = Logger.getLogger(SingleSignOnBean.class.getName());

    @Inject
    Providers providers;

    @Inject
    CodeFlow flow;

    @Inject
    PendingSignOns pendingSignOns;

    @Inject
    SchoolAccounts schoolAccounts;

    @Inject
    ProviderSessions sessions;

    @Inject
    SessionEnds ends;

    @Inject
    OpenSignIns open;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    @Override
    public Optional<String> provider() {
        return providers.settings().map(ProviderSettings::name);
    }

    @Override
    public Optional<String> origin() {
        return providers.settings().map(ProviderSettings::origin);
    }

    @Override
    public SignOnBegun begin(String returnTo, Optional<Secret> invitation, String address) {
        var now = clock.instant();
        if (!throttle.admits(Throttle.OF_ORIGIN, Origin.of(address).prefix(), now)) {
            return new NotNow(SignOnRefusal.TOO_MANY_TRIES);
        }
        try {
            var begun = flow.begin(returnTo, invitation);
            return new Started(pendingSignOns.keep(begun.pending(), now), begun.address());
        } catch (ProviderAway e) {
            LOG.log(Level.WARNING, "the identity provider is away: {0}", e.getCause());
            return new NotNow(SignOnRefusal.AWAY);
        }
    }

    @Override
    public SignOnFinished finish(Optional<Secret> pending, String query, Optional<Secret> current) {
        var now = clock.instant();
        var kept = pending.flatMap(ticket -> pendingSignOns.take(ticket, now));
        if (kept.isEmpty()) {
            LOG.info("single sign-on not completed: nothing was begun");
            return new Refused(SignOnRefusal.NOT_COMPLETED);
        }
        var answer = flow.finish(kept.get(), query);
        if (answer instanceof Asserted asserted) {
            return admit(asserted.assertion(), kept.get(), current, now);
        }
        if (answer instanceof Untrusted untrusted) {
            LOG.log(Level.WARNING, "single sign-on not completed: {0}", untrusted.why());
            return new Refused(SignOnRefusal.NOT_COMPLETED);
        }
        if (answer instanceof Away away) {
            LOG.log(Level.WARNING, "the identity provider is away: {0}", away.why());
            return new Refused(SignOnRefusal.AWAY);
        }
        return new Refused(SignOnRefusal.CANCELLED);
    }

    private SignOnFinished admit(Assertion assertion, PendingSignOn pending, Optional<Secret> current, Instant now) {
        var found = pending.invitation()
                .map(code -> schoolAccounts.findByCode(assertion, code, now))
                .orElseGet(() -> schoolAccounts.find(assertion, accountOf(current, now), now));
        var opened = found.account().flatMap(account -> schoolAccounts.enter(account, assertion, now));
        if (opened.isPresent()) {
            LOG.log(Level.INFO, "account {0} signed on", opened.get().signedIn().account());
            return new Entered(opened.get(), pending.returnTo());
        }
        var why = found.refusal().orElse(SignOnRefusal.STRANGER);
        LOG.log(Level.INFO, "single sign-on refused: {0}", why);
        return new Refused(why);
    }

    private Optional<AccountId> accountOf(Optional<Secret> current, Instant now) {
        return current.flatMap(token -> open.find(token, now)).map(SignedIn::account);
    }

    @Override
    public Optional<SignOnEnd> endOf(Secret token) {
        if (providers.settings().isEmpty()) {
            return Optional.empty();
        }
        return sessions.idToken(token).map(idToken -> new SignOnEnd(ends.address(idToken)));
    }

    @Override
    public Optional<URI> wayOut() {
        return ends.address();
    }

    @Override
    public boolean endedAtProvider(String logoutToken) {
        return ends.read(logoutToken)
                .filter(notice -> sessions.end(notice, clock.instant()))
                .isPresent();
    }
}
