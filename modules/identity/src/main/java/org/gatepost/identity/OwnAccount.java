package org.gatepost.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What somebody may see and do about their own account. The secret of their sign-in is what they go by; every operation
 * throws {@link NotSignedIn} if that is over.
 */
public interface OwnAccount {

    Overview view(Secret signIn);

    /** Notes by what browser and from where a sign-in was opened, for its owner to know it by; does nothing if it is over. */
    void arrived(Secret signIn, Arrival arrival);

    /** Letters to the account are in {@code language} from now on. */
    void speak(Secret signIn, Locale language);

    /**
     * Changes the password; ends the account's other sign-ins and all links, and tells its owner.
     *
     * @throws NotProvedAgain if {@code old} is not it, or there are too many tries
     * @throws UnfitPassword if {@code chosen} will not do
     */
    void changePassword(Secret signIn, String old, String chosen, String address);

    /**
     * Asks for another e-mail address. A letter goes there with a link that confirms it ({@link EmailChanges}), and one to
     * the old address; until the link is used nothing changes. An address that another account has gets none, and nobody
     * is told that.
     *
     * @throws NotProvedAgain if {@code password} is not the account's, or there are too many tries
     * @throws UnfitEmail if {@code email} is no address, or the account's own
     */
    void askForEmail(Secret signIn, String password, String email, String address);

    /** Ends one of the account's sign-ins; does nothing if it has none of that id. */
    void end(Secret signIn, UUID other);

    /** Ends all of the account's sign-ins but this one. */
    void endOthers(Secret signIn);

    /**
     * @param email with which they sign in
     * @param hasPassword whether one was ever chosen
     * @param language of letters to them
     * @param signIns in which browsers they are signed in, this one first, then the one used last
     */
    record Overview(String email, boolean hasPassword, Locale language, List<OpenSignIn> signIns) {

        public Overview {
            signIns = List.copyOf(signIns);
        }
    }

    /**
     * A browser that is signed in.
     *
     * @param browser its name; empty if that is not known
     * @param system what it runs on; empty if that is not known
     * @param origin the first half of the address that it signed in from; empty if that is not known
     * @param lastUsed to the minute
     * @param current whether it is the one that asks
     */
    record OpenSignIn(
            UUID id, String browser, String system, String origin, Instant since, Instant lastUsed, boolean current) {}

    /**
     * From where somebody signed in.
     *
     * @param userAgent what the browser says of itself; empty if it does not
     * @param address where the request came from
     * @param language of the page
     */
    record Arrival(String userAgent, String address, Locale language) {}
}
