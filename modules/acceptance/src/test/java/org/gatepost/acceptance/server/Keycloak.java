package org.gatepost.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/**
 * The one Keycloak of this run, used by one test class only, for its directory is shared. Its address is known from the
 * beginning; it is started when somebody first needs it.
 */
final class Keycloak {

    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "of this run only";

    private static final Keycloak ONLY = new Keycloak();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String MEMORY = "-Xms64m -Xmx320m";

    private final int port = FreePorts.inARow(1);
    private @Nullable Process process;

    private Keycloak() {}

    static URI url() {
        return URI.create("http://localhost:" + ONLY.port + "/");
    }

    /** Returns when it answers. */
    static void start() {
        ONLY.startOnce();
    }

    private synchronized void startOnce() {
        if (process != null) {
            return;
        }
        var log = Build.own("keycloak.log");
        var started = command().start(log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
        await("Keycloak answers (see keycloak.log below target)")
                .atMost(PATIENCE)
                .failFast("Keycloak ended: see keycloak.log below target", () -> !started.isAlive())
                .until(() -> Http.status(url().resolve("realms/master")) == 200);
        process = started;
    }

    private Command command() {
        var home = home();
        Build.emptyDirectory("keycloak/" + home.getFileName() + "/data");
        return Command.of(List.of("sh", home.resolve("bin/kc.sh").toString(), "start-dev"))
                .with("KC_HTTP_HOST", "localhost")
                .with("KC_HTTP_PORT", Integer.toString(port))
                .with("KC_HOSTNAME", "http://localhost:" + port)
                .with("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR)
                .with("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD)
                .with("JAVA_OPTS_KC_HEAP", MEMORY);
    }

    /** Its script starts Java as a child, which does not end with it. */
    private static void stop(Process script) {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroy();
    }

    private static Path home() {
        try (var unpacked = Files.newDirectoryStream(Build.target("keycloak"), "keycloak-*")) {
            return unpacked.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
