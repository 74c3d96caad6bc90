package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** A human is one guardian, and one member of staff, of a school; the account is another one's there already. */
@SuppressWarnings("serial") // never leaves the process
public final class AccountIsSomebodyElse extends RuleViolation {

    public AccountIsSomebodyElse(AccountId account) {
        super("identity.accountIsSomebodyElse", "account " + account + " is another person of that school");
    }
}
