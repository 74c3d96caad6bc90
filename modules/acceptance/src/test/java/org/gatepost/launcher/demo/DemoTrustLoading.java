package org.gatepost.launcher.demo;

import java.nio.file.Path;
import java.time.Clock;
import org.gatepost.standalone.DatabaseSettings;

/** Lets the acceptance tests load the demo trust into a database of their own. */
public final class DemoTrustLoading {

    private DemoTrustLoading() {}

    /** Loads it as the demo does; {@code work} is for files that are needed meanwhile. */
    public static void into(DatabaseSettings database, Path work, Clock clock) throws Exception {
        var cutShort = DemoTrust.load(database, work, clock);
        if (!cutShort.isEmpty()) {
            throw new IllegalStateException("stories of the demo trust that a rule cut short: " + cutShort);
        }
    }
}
