package org.gatepost.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Writes letters of some kinds at the moment when they are sent; implemented by the module whose letters they are. */
public interface LetterWriter {

    /** The kinds of orders that this one writes; no other writer has one of them. */
    Set<String> kinds();

    /**
     * Writes what was ordered, in a transaction of its own.
     *
     * <p>A secret that the letter carries is made here. The same order may be written more than once, when it is not
     * known whether an attempt has reached anybody: what an earlier letter of the same order carries must stay good.
     *
     * @return empty if it is not wanted any more: used up, expired, taken back
     */
    Optional<Letter> write(LetterOrder order, Instant now);
}
