package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** The password that was to be typed once more was not the account's, or was tried too often. */
@SuppressWarnings("serial") // never leaves the process
public final class WrongPassword extends RuleViolation {

    private WrongPassword(String code, AccountId account) {
        super(code, "password of account " + account);
    }

    public static WrongPassword of(AccountId account) {
        return new WrongPassword("identity.password.wrong", account);
    }

    /** Worth another try in about a minute. */
    public static WrongPassword tooOften(AccountId account) {
        return new WrongPassword("identity.password.tooManyTries", account);
    }
}
