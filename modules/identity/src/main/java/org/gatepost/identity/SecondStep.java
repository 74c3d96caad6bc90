package org.gatepost.identity;

import java.util.List;
import java.util.Optional;

/**
 * The second step of signing in, for whoever did the first: the code of an app, or a recovery code. Whoever must have a
 * second factor and has none yet sets it up here. The token is that of {@link SignInOutcome.NeedsSecondFactor}.
 */
public interface SecondStep {

    /** What is still wanted of whoever holds {@code half}; empty if it was never given out or is over. */
    Optional<Wanted> wanted(Secret half);

    /**
     * Tries a code of the app, or a recovery code, which is used up by it. The sign-in remains half open after a wrong
     * one.
     *
     * @param address where the request came from
     */
    SignInOutcome give(Secret half, String code, String address);

    /**
     * Sets up a second factor by a first code of the app, and opens the sign-in.
     *
     * @param address where the request came from
     * @return the outcome with new recovery codes, of which there are none unless it is {@code Opened}
     */
    SetUp setUp(Secret half, String code, String address);

    /** Gives the sign-in up; one that is over stays so. */
    void giveUp(Secret half);

    /** What a half open sign-in waits for. */
    sealed interface Wanted {

        /** A code of the app or a recovery code. */
        record Code() implements Wanted {}

        /** A second factor to be set up with this key. */
        record Enrolment(AppKey key) implements Wanted {}
    }

    /**
     * @param recoveryCodes to be shown once; they cannot be had again
     */
    record SetUp(SignInOutcome outcome, List<String> recoveryCodes) {

        public SetUp {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }
}
