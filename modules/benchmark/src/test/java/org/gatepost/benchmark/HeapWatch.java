package org.gatepost.benchmark;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Looks ten times a second how much of the heap is used, garbage included, until the program ends. */
final class HeapWatch {

    private final AtomicLong most = new AtomicLong();

    HeapWatch() {
        var watch = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "heap-watch");
            thread.setDaemon(true);
            return thread;
        });
        var unused = watch.scheduleAtFixedRate(this::look, 0, 100, TimeUnit.MILLISECONDS);
    }

    private void look() {
        var runtime = Runtime.getRuntime();
        most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
    }

    /** Bytes. */
    long most() {
        return most.get();
    }
}
