package org.gatepost.identity;

/** What came of signing on. */
public sealed interface SignOnFinished {

    /** The provider knows them and the directory does. */
    record Entered(SignInOutcome outcome, String returnTo) implements SignOnFinished {}

    /** They are not taken in. */
    record Refused(SignOnRefusal why) implements SignOnFinished {}
}
