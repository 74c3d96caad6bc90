package org.gatepost.identity;

import java.util.List;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Hat;

/**
 * Somebody who is signed in, at this moment.
 *
 * @param hat the capacity in which they act now
 * @param caller who that is, from the directory
 * @param hats all their capacities, {@code hat} among them, in the directory's order
 */
public record SignedIn(AccountId account, Hat hat, Caller caller, List<Hat> hats) {

    public SignedIn {
        hats = List.copyOf(hats);
        if (!hats.contains(hat)) {
            throw new IllegalArgumentException("not a hat of account " + account);
        }
    }
}
