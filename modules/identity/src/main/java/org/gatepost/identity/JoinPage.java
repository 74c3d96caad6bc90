package org.gatepost.identity;

import java.util.Optional;
import org.gatepost.directory.School;
import org.gatepost.kernel.Capacity;

/** What a code says to whoever shows it. */
public sealed interface JoinPage {

    /** There is no such code. */
    record Unknown() implements JoinPage {}

    /** Too many unknown codes came from there; worth another try in a while. */
    record TooManyTries() implements JoinPage {}

    /** It was one, and is not good any more. */
    record Over(InvitationEnd why) implements JoinPage {}

    /** Whoever is signed in has joined by it already. */
    record Yours() implements JoinPage {}

    /**
     * It is good. It tells no child's name, and an address only to whom a letter to that address went.
     *
     * @param name of the person it is for
     * @param email to sign in with; empty where it has to be typed
     * @param hint of the address that the school has, for whoever has to type it; may be empty
     * @param answer what can be done with it
     */
    record Good(String name, School school, Capacity capacity, Optional<String> email, String hint, Answer answer)
            implements JoinPage {}

    /** What can be done with a good code. */
    enum Answer {
        /** Type an address, which is confirmed by a letter unless the school has it too. */
        TYPE_ADDRESS,
        /** Choose a password. */
        CHOOSE_PASSWORD,
        /** The address belongs to an account: sign in to that and add the person to it. */
        SIGN_IN,
        /** Add the person to the account that is signed in. */
        ADD,
        /** Whoever is signed in is another person of that school: they have to sign out first. */
        SOMEBODY_ELSE
    }
}
