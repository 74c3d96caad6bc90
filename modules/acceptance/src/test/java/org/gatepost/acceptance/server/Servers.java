package org.gatepost.acceptance.server;

import java.time.LocalDateTime;
import java.time.ZoneId;
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

    /** @param clock local time of the schools at which it is started; later, if it was running at a later time already */
    public synchronized Gatepost startedAt(LocalDateTime clock) {
        var server = running;
        if (server == null) {
            server = starting.apply(clock);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            running = server;
        } else if (isBefore(server, clock)) {
            server.restartAt(clock);
        }
        return server;
    }

    private static boolean isBefore(Gatepost server, LocalDateTime clock) {
        return LocalDateTime.ofInstant(server.clock().instant(), ZoneId.of("Europe/London"))
                .isBefore(clock);
    }
}
