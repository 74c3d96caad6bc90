package org.gatepost.launcher.demo;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatepost.launcher.Settings;
import org.gatepost.launcher.StopSignal;
import org.gatepost.launcher.server.HttpAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the demo and keeps it running until it is stopped. */
@Command(
        name = "demo",
        description = {
            "Starts Gatepost with a database of its own and a trust that does not exist, in the foreground.",
            "Ctrl-C stops it; the next start has the same data."
        })
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Name or IP address of this machine to listen on, 0.0.0.0 for all of its addresses;"
                    + " without it nobody but this machine can reach the demo.")
    private @Nullable String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".gatepost",
            description = "Directory for all of the demo's files (${DEFAULT-VALUE}).")
    private Path data = Path.of(".gatepost");

    @Option(
            names = "--clock",
            paramLabel = "TIME",
            description = "Local time to start at, such as 2026-11-13T18:00; now for the machine's."
                    + " Time then goes on from there, also while the demo is stopped, until a later start sets another."
                    + " It cannot go back before what was stored last.")
    private @Nullable String clock;

    @Option(
            names = "--second-factor",
            paramLabel = "WHICH",
            defaultValue = "offered",
            description = "required: staff set up a second factor when they sign in, as in production;"
                    + " offered: a password is enough for whoever has none (${DEFAULT-VALUE}).")
    private SecondFactor secondFactor = SecondFactor.offered;

    @Override
    public Integer call() throws Exception {
        Settings.requireWholeSingleSignOn();
        var address =
                host == null ? new HttpAddress(InetAddress.getLoopbackAddress(), port) : HttpAddress.of(host, port);
        var progress = new Progress(spec.commandLine().getOut());
        try (var stop = StopSignal.install(progress::say)) {
            return stop.orExitCode(new Demo(address, data, Optional.ofNullable(clock), secondFactor, progress)::run);
        }
    }
}
