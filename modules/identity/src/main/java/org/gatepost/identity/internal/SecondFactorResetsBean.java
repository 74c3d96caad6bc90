package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.ReasonNeeded;
import org.gatepost.identity.SecondFactorResets;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class SecondFactorResetsBean implements SecondFactorResets {

    @Inject
    AccountPersons persons;

    @Inject
    AccountHats wardrobe;

    @Inject
    Callers callers;

    @Inject
    IdentityPolicy policy;

    @Inject
    AppKeys keys;

    @Inject
    PasskeyStore passkeys;

    @Inject
    FactorBook book;

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR})
    public Optional<Standing> of(Actor by, PersonId person) {
        return persons.accountOf(person).flatMap(account -> {
            var behind = whoeverIsBehind(account);
            return policy.mayKnowFactors(by, behind)
                    ? Optional.of(standing(account, policy.mayResetFactors(by, behind)))
                    : Optional.empty();
        });
    }

    private Standing standing(AccountId account, boolean mayReset) {
        return new Standing(keys.isConfirmed(account), passkeys.of(account).size(), mayReset);
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR})
    public void reset(Actor by, PersonId person, String reason) {
        var why = reason.strip();
        int length = why.codePointCount(0, why.length());
        if (length == 0 || length > LONGEST_REASON) {
            throw new ReasonNeeded(length);
        }
        var account = persons.accountOf(person).orElseThrow(() -> NotFound.missing("account", "of person " + person));
        if (!policy.mayResetFactors(by, whoeverIsBehind(account))) {
            throw NotFound.hidden("second factor of person", person, by);
        }
        book.reset(by, account, why);
    }

    /** All that the account may act as, at every school: what somebody may do elsewhere counts too. */
    private List<Actor> whoeverIsBehind(AccountId account) {
        return wardrobe.of(account).stream()
                .map(callers::caller)
                .flatMap(Optional::stream)
                .map(Caller::actor)
                .toList();
    }
}
