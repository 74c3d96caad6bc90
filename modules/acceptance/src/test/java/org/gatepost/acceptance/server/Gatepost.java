package org.gatepost.acceptance.server;

import java.net.URI;
import java.time.LocalDateTime;

/** Gatepost with the demo trust, running as an operator would run it. */
public interface Gatepost extends AutoCloseable {

    /** Where a browser finds it; ends with a slash. */
    URI url();

    /**
     * Stops the server and starts it again with the same data.
     *
     * @param clock local time of the schools at which it goes on
     */
    void restartAt(LocalDateTime clock);

    /** Makes the database vanish as a crash would. */
    void loseDatabase();

    /** Brings the database back, with what had been committed. */
    void returnDatabase();

    /** Stops everything that was started. */
    @Override
    void close();
}
