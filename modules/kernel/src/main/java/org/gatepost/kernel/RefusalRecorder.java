package org.gatepost.kernel;

/** Keeps attempts at what is not allowed; implemented by the audit module. */
public interface RefusalRecorder {

    /**
     * Records that {@code actor} was refused, in a transaction of its own.
     *
     * @param operation interface and method, as in {@code Threads.answer}
     */
    void record(Actor actor, String operation, RuleViolation refusal);
}
