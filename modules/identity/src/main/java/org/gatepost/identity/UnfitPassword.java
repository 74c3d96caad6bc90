package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** A password that is too short or too long, or that others would guess early (SEC-PWD-01). */
@SuppressWarnings("serial") // never leaves the process
public final class UnfitPassword extends RuleViolation {

    /** In characters. */
    public static final int SHORTEST = 12;

    /** In characters; there only to bound the work. */
    public static final int LONGEST = 256;

    private UnfitPassword(String code, int length) {
        super(code, "a password of " + length + " characters");
    }

    public static UnfitPassword tooShort(int length) {
        return new UnfitPassword("identity.password.tooShort", length);
    }

    public static UnfitPassword tooLong(int length) {
        return new UnfitPassword("identity.password.tooLong", length);
    }

    /** Among those that many people use, perhaps with something before or after it. */
    public static UnfitPassword common(int length) {
        return new UnfitPassword("identity.password.common", length);
    }

    /** Of repetitions, of a row of keys, or of names that anybody knows. */
    public static UnfitPassword obvious(int length) {
        return new UnfitPassword("identity.password.obvious", length);
    }
}
