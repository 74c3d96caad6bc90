package org.gatepost.acceptance.server;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.gatepost.standalone.Standalone;

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

    /** The modules in this JVM, on the server's database and by its clock; the caller closes them. */
    Standalone modules();

    /** The server's clock, as exact as a start is. */
    Clock clock();

    /** The identity provider that it is told of; away until a test opens it. */
    SchoolProvider provider();

    /** What the server has written into its log as an error since it was last started. */
    List<String> errors();

    /** What it has sent. */
    Letters letters();

    /** Makes the database vanish as a crash would. */
    void loseDatabase();

    /** Brings the database back, with what had been committed. */
    void returnDatabase();

    /** Stops everything that was started. */
    @Override
    void close();
}
