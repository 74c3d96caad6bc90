package org.gatepost.schedule;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a timer does, one at a time on a node: a tick that comes while the one before is still at work passes at once
 * instead of queueing behind it.
 */
final class Tick {

    private static final Logger LOG = Logger.getLogger(Tick.class.getName());

    private final AtomicBoolean atWork = new AtomicBoolean();

    void come(Runnable work) {
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // handed to the container it would end the timer or be tried again at once
            LOG.log(Level.SEVERE, "a tick failed; the next one tries again", e);
        } finally {
            atWork.set(false);
        }
    }
}
