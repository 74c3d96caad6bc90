package org.gatepost.identity;

import java.util.Optional;
import org.gatepost.directory.Hat;

/**
 * Who is signed in. A sign-in is a row in the database, found by the hash of the browser's cookie, so that it is the
 * same on every node and ends on all of them at once.
 *
 * <p>Guardians stay signed in for 14 days without use and 90 days at most; whoever is also staff for 30 minutes and 12
 * hours; pupils as long as the session of their class, an hour at most.
 */
public interface SignIns {

    /**
     * Tries a password. Strangers and wrong passwords get the same answer after about the same time (SEC-PWD-03); that
     * somebody has left every school is told after the right password only.
     *
     * @param address where the request came from; tries are counted by it as well as by account (SEC-PWD-02)
     */
    SignInOutcome signIn(String email, String password, String address);

    /** Whoever holds {@code token}; empty if it was never given out, is over, or its holder has no hat left. */
    Optional<SignedIn> find(Secret token);

    /**
     * Goes on under another of one's hats.
     *
     * @return empty if nobody is signed in by {@code token} or {@code hat} is not theirs; nothing changes then. Empty
     *     too if the sign-in is too old for {@code hat}: it has ended then
     */
    Optional<SignedIn> switchHat(Secret token, Hat hat);

    /** Ends the sign-in; one that is over already stays so. */
    void signOut(Secret token);

    /** Asks the database for a sign of life; fails as every other operation would if it is away. */
    void requireDatabase();
}
