package org.gatepost.identity.internal;

import java.time.Instant;
import java.util.Optional;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;

interface SignInRepository {

    void add(SignIn signIn);

    Optional<SignIn> find(Secret token);

    /** Notes that {@code token} was used at {@code now}. */
    void seen(Secret token, Instant now);

    /** Puts {@code hat} on, under the tighter of the lifetimes. */
    void wear(Secret token, SignIn signIn, Hat hat, Lifetime lifetime);

    void end(Secret token);

    /** Ends the sign-ins of {@code account} on all its devices. */
    void endAll(AccountId account);

    /** Ends the sign-ins of {@code account} on all devices but the one that holds {@code kept}. */
    void endOthers(AccountId account, Secret kept);

    /** Deletes what could not be used any more at {@code now}. */
    void forgetEnded(Instant now);
}
