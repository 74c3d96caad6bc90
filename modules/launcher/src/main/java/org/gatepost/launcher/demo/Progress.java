package org.gatepost.launcher.demo;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Says on the terminal what is being done and how long it took. */
final class Progress {

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter out;

    Progress(PrintWriter out) {
        this.out = out;
    }

    /** Says {@code what}, does it, and says how long it took. */
    <T> T step(String what, Callable<T> work) throws Exception {
        var began = System.nanoTime();
        out.print(what + " ... ");
        out.flush();
        try {
            var result = work.call();
            out.println(String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - began) / NANOS_PER_SECOND));
            return result;
        } catch (Exception e) {
            out.println("failed");
            throw e;
        } finally {
            out.flush();
        }
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
