package org.gatepost.acceptance.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what takes a while. */
public final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Patience() {}

    /**
     * Returns when {@code holds}.
     *
     * @param what for the error, as in "the server answers"
     */
    public static void until(String what, Duration atMost, BooleanSupplier holds) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + atMost.toSeconds() + " s: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
