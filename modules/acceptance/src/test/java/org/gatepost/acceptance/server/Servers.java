package org.gatepost.acceptance.server;

import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The two servers of this run, each started by the first test that needs it and stopped when the tests end. */
public final class Servers {

    /** The WAR on Payara Micro. */
    public static final Servers MICRO = new Servers(DemoOnMicro::startAt);

    /** The EAR on Payara Server. */
    public static final Servers SERVER = new Servers(EarOnServer::startAt);

    private final Function<LocalDateTime, Gatepost> starting;
    private @Nullable Gatepost running;

    private Servers(Function<LocalDateTime, Gatepost> starting) {
        this.starting = starting;
    }

    /** @param clock local time of the schools when it is started; it is later when it was running already */
    public synchronized Gatepost startedAt(LocalDateTime clock) {
        var server = running;
        if (server == null) {
            server = starting.apply(clock);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            running = server;
        }
        return server;
    }
}
