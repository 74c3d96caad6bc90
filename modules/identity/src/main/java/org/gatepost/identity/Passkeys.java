package org.gatepost.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Passkeys (WebAuthn), by which a device that has made sure of its owner lets them in without a password. That proves two
 * things at once, so no second factor is asked for besides.
 *
 * <p>What is to be signed is stored, good for five minutes and once, and only for the browser that holds its token.
 */
public interface Passkeys {

    /** The name that passkeys are bound to; empty if Gatepost's address is no name, so that there can be none. */
    Optional<String> domain();

    /** Asks a device for any passkey that it has for us. */
    Challenge challenge();

    /**
     * Signs in by what a device answered.
     *
     * @param challenge the token that came with what was asked
     * @param response as JSON
     * @param address where the request came from
     */
    SignInOutcome signIn(Secret challenge, String response, String address);

    /** The passkeys of whoever is signed in, the newest first. */
    List<Passkey> own(Secret signIn);

    /**
     * Whether whoever is signed in is to be offered a passkey: a guardian who had to type a password or open a letter, and
     * has neither made one nor said no.
     */
    boolean isOffered(Secret signIn);

    /** They do not want one now, and are not asked again. */
    void declineOffer(Secret signIn);

    /**
     * Asks a device to make a passkey for whoever is signed in.
     *
     * @throws NotProvedAgain if they signed in a while ago and {@code again} is not right
     */
    Challenge offer(Secret signIn, Again again);

    /**
     * Adds the passkey that a device has made.
     *
     * @param name by which its owner knows it, of at most {@value #LONGEST_NAME} characters
     * @throws UnfitPasskey if it is not what was asked for, or that was too long ago
     */
    void add(Secret signIn, Secret challenge, String name, String response);

    /**
     * Removes a passkey of whoever is signed in, and ends their other sign-ins. One that is not theirs stays.
     *
     * @throws NotProvedAgain as {@link #offer}
     */
    void remove(Secret signIn, UUID passkey, Again again);

    /** In characters. */
    int LONGEST_NAME = 60;

    /**
     * @param token for a cookie
     * @param options for {@code navigator.credentials}, as JSON
     */
    record Challenge(Secret token, String options) {}

    /**
     * @param lastUsedAt empty if it was never used
     */
    record Passkey(UUID id, String name, Instant madeAt, Optional<Instant> lastUsedAt) {}
}
