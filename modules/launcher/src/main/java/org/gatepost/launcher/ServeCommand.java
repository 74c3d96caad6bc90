package org.gatepost.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatepost.launcher.server.HttpAddress;
import org.gatepost.launcher.server.MicroServer;
import org.gatepost.launcher.server.ServerSettings;
import org.gatepost.standalone.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs Gatepost in production. */
@Command(
        name = "serve",
        description = {
            "Runs Gatepost on a PostgreSQL database, in the foreground; SIGTERM stops it. A reverse proxy ends TLS.",
            "Reads GATEPOST_BASE_URL (https), GATEPOST_DB_URL, GATEPOST_DB_USER, GATEPOST_DB_PASSWORD and"
                    + " GATEPOST_SECRET_KEY.",
            "It starts only as a role without rights over tables, on up-to-date tables (see migrate), and when this"
                    + " machine's clock agrees with the database's."
        })
final class ServeCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Name or IP address of this machine to listen on, 0.0.0.0 for all of its addresses;"
                    + " without it only a proxy on this machine reaches the server.")
    private @Nullable String host;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = ".gatepost-server",
            description = "Directory for what the server unpacks (${DEFAULT-VALUE}).")
    private Path work = Path.of(".gatepost-server");

    @Override
    public Integer call() throws Exception {
        Settings.requireRealClock();
        Settings.requireSafeSingleSignOn();
        Settings.requireSecondFactor();
        var database = Settings.database();
        var baseUrl = Settings.baseUrl();
        Settings.requireSecretKey();
        var address =
                host == null ? new HttpAddress(InetAddress.getLoopbackAddress(), port) : HttpAddress.of(host, port);
        address.requireFree();
        ProductionDatabase.of(database).requireFit();
        var out = spec.commandLine().getOut();
        try (var stop = StopSignal.install(line -> {
            out.println(line);
            out.flush();
        })) {
            return stop.orExitCode(() -> run(settings(address, baseUrl, database)));
        }
    }

    private ServerSettings settings(HttpAddress address, URI baseUrl, DatabaseSettings database) {
        try {
            var own = Files.createDirectories(work.toAbsolutePath().normalize().resolve("port-" + address.port()));
            return new ServerSettings(
                    address, baseUrl, database, own, List.of("-Xmx1g"), Optional.empty(), Settings.forServer());
        } catch (IOException e) {
            throw CommandFailed.refused("Cannot use " + work + " (--work): " + e, e);
        }
    }

    private static int run(ServerSettings settings) throws InterruptedException {
        try (var server = MicroServer.ready(settings, PATIENCE)) {
            server.requireToRun();
            return Exit.DONE;
        }
    }
}
