package org.gatepost.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Turns Ctrl-C and SIGTERM into an interrupt of the thread that installed it, and holds the JVM's end until that thread
 * has closed what it opened, in order.
 */
public final class StopSignal implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread worker = Thread.currentThread();
    private final Thread hook;
    private volatile boolean stopping;

    private StopSignal(Consumer<String> says) {
        hook = new Thread(() -> stop(says), "stop");
    }

    /** From here until it is closed; {@code says} tells the user. */
    public static StopSignal install(Consumer<String> says) {
        var signal = new StopSignal(says);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Does {@code work}; what fails because it was interrupted for the stop is no failure. */
    public int orExitCode(Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (Exception e) {
            if (stopping) {
                return Exit.DONE;
            }
            throw e;
        }
    }

    private void stop(Consumer<String> says) {
        stopping = true;
        says.accept(System.lineSeparator() + "Stopping ...");
        worker.interrupt();
        try {
            says.accept(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? "Stopped." : "Given up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
