package org.gatepost.launcher.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatepost.standalone.Standalone;

/** Estuary Learning Trust, which does not exist: three schools, their people, and what they write to each other. */
final class DemoTrust {

    private DemoTrust() {}

    /**
     * Stores the trust in an empty database.
     *
     * @param work directory for files that are needed meanwhile
     * @param clock what is dated is dated relative to it
     */
    static void load(Standalone gatepost, Path work, Clock clock) {}

    /** Whom to sign in as, the first to try first. */
    static List<DemoAccount> accounts() {
        return List.of();
    }
}
