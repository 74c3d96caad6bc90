package org.gatepost.identity;

/** What came of showing something to be let in. */
public sealed interface SignInOutcome {

    /**
     * All that was asked for was right.
     *
     * @param token for the browser's cookie; it cannot be had again
     */
    record Opened(Secret token, SignedIn signedIn) implements SignInOutcome {}

    /**
     * The first step is done and nothing is open yet: {@link SecondStep} takes it from here, for ten minutes.
     *
     * @param token for a cookie of its own; it opens nothing
     */
    record NeedsSecondFactor(Secret token) implements SignInOutcome {}

    /** Wrong address or wrong password; which of them is not told. */
    record Refused() implements SignInOutcome {}

    /** The password was right, but whoever it is of has left every school. Told to nobody else. */
    record NoHatLeft() implements SignInOutcome {}
    /** The password was right, but whoever it is of signs in by their school account. Told to nobody else. */
    record SchoolAccountOnly() implements SignInOutcome {}

    /** Too many tries from there, on that account, or at this moment; worth another in about a minute. */
    record TooManyTries() implements SignInOutcome {}
}
