package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.AppKey;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.kernel.Actor;

/** The second factors as they are stored, each step in its transaction, and what goes with their changes. */
@ApplicationScoped
@Transactional
class FactorBook {

    @Inject
    AppKeys keys;

    @Inject
    RecoveryCodes codes;

    @Inject
    PasskeyStore passkeys;

    @Inject
    AccountRepository accounts;

    @Inject
    HalfOpenSignIns halfOpen;

    @Inject
    OpenSignIns open;

    @Inject
    SignInRepository signIns;

    @Inject
    CredentialNotices notices;

    @Inject
    AuditLog audit;

    AppKey offer(AccountId account, Secret token, Instant now) {
        return keys.offered(account, token, now).forApp(accounts.get(account).email());
    }

    /** Opens what stands half open, if {@code code} is right; a recovery code is used up then. */
    Optional<SignInOutcome> give(AccountId account, Secret half, String code, Instant now) {
        if (keys.use(account, code, now)) {
            return goOn(account, half, now);
        }
        if (codes.use(account, code, now)) {
            var opened = goOn(account, half, now);
            notices.tell(account, CredentialChange.RECOVERY_CODE_USED);
            append(Actor.system(Actor.TRUST), "identity.recoveryCodeUsed", account);
            return opened;
        }
        return Optional.empty();
    }

    /** Takes the key offered to {@code half} into use and opens the sign-in; empty if {@code code} is wrong. */
    Optional<NewFactor> setUp(AccountId account, Secret half, String code, Instant now) {
        if (!keys.confirm(account, half, code, now)) {
            return Optional.empty();
        }
        return goOn(account, half, now).map(outcome -> {
            var made = codes.renew(account);
            notices.tell(account, CredentialChange.SECOND_FACTOR_ADDED);
            append(Actor.system(Actor.TRUST), "identity.secondFactorSetUp", account);
            return new NewFactor(outcome, made);
        });
    }

    private Optional<SignInOutcome> goOn(AccountId account, Secret half, Instant now) {
        return halfOpen.end(half) ? open.open(account, Means.PASSWORD_AND_SECOND_FACTOR, now) : Optional.empty();
    }

    /** As {@link #setUp}, for somebody who is signed in by {@code token}. */
    Optional<List<String>> turnOn(Actor actor, AccountId account, Secret token, String code, Instant now) {
        if (!keys.confirm(account, token, code, now)) {
            return Optional.empty();
        }
        var made = codes.renew(account);
        leaveOnly(token, account);
        notices.tell(account, CredentialChange.SECOND_FACTOR_ADDED);
        append(actor, "identity.secondFactorSetUp", account);
        return Optional.of(made);
    }

    List<String> renewCodes(Actor actor, AccountId account) {
        var made = codes.renew(account);
        notices.tell(account, CredentialChange.RECOVERY_CODES);
        append(actor, "identity.recoveryCodesRenewed", account);
        return made;
    }

    void turnOff(Actor actor, AccountId account, Secret token) {
        remove(account);
        leaveOnly(token, account);
        notices.tell(account, CredentialChange.SECOND_FACTOR_REMOVED);
        append(actor, "identity.secondFactorRemoved", account);
    }

    /** Takes off all that a lost device could have shown, and signs its owner out everywhere; the password stays. */
    void reset(Actor actor, AccountId account, String why) {
        remove(account);
        passkeys.removeAll(account);
        signIns.endAll(account);
        halfOpen.endAll(account);
        notices.tell(account, CredentialChange.SECOND_FACTOR_RESET);
        audit.append(
                actor,
                Deed.of("identity.secondFactorReset", "account", account.value())
                        .with(why));
    }

    private void remove(AccountId account) {
        keys.remove(account);
        codes.remove(account);
    }

    private void leaveOnly(Secret token, AccountId account) {
        signIns.endOthers(account, token);
        halfOpen.endAll(account);
    }

    private void append(Actor actor, String act, AccountId account) {
        audit.append(actor, Deed.of(act, "account", account.value()));
    }

    record NewFactor(SignInOutcome outcome, List<String> recoveryCodes) {}
}
