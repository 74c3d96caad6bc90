package org.gatepost.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.Driver;

/** Composes the server's process. Secrets go by its environment, never by its command line, which everybody can read. */
final class ServerProcess {

    private static final String PREFIX = "GATEPOST_";

    private final ServerSettings settings;
    private final ServerFiles files;
    private final UnpackDirectory unpacking;
    private final Path run;

    private ServerProcess(ServerSettings settings, ServerFiles files, UnpackDirectory unpacking) {
        this.settings = settings;
        this.files = files;
        this.unpacking = unpacking;
        this.run = settings.work().resolve("run");
    }

    static ServerProcess of(ServerSettings settings, ServerFiles files, UnpackDirectory unpacking) {
        return new ServerProcess(settings, files, unpacking);
    }

    Process start() throws IOException {
        Files.createDirectories(run.resolve("tmp"));
        var builder = new ProcessBuilder(command()).directory(run.toFile()).redirectErrorStream(true);
        configure(builder.environment());
        return builder.start();
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.jvm());
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + run.resolve("tmp"),
                "-Dfile.encoding=UTF-8",
                "-javaagent:" + EndsWithParent.writeTo(run.resolve("ends-with-parent.jar"))));
        command.addAll(List.of("-jar", files.micro().toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--unpackdir", unpacking.path().toString()));
        command.addAll(List.of("--addlibs", driver().toString()));
        command.addAll(List.of("--logproperties", resource(logging(), "")));
        command.addAll(List.of("--prebootcommandfile", resource("pre-boot.asadmin", listening())));
        command.addAll(List.of("--postbootcommandfile", resource("post-boot.asadmin", "")));
        command.addAll(List.of("--port", Integer.toString(settings.http().port())));
        command.addAll(List.of("--deploy", files.portal().toString(), "--contextroot", "/"));
        return command;
    }

    private String listening() {
        return "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                + settings.http().address().getHostAddress() + "\n";
    }

    private String logging() {
        return settings.log().isPresent() ? "logging-demo.properties" : "logging.properties";
    }

    /** Nothing of Gatepost's that is set for this process reaches the server, but what the settings say. */
    private void configure(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith(PREFIX));
        var database = settings.database();
        environment.put(PREFIX + "DB_URL", DatabaseUrl.of(database.url()).forServer());
        environment.put(PREFIX + "DB_USER", database.user());
        environment.put(PREFIX + "DB_PASSWORD", database.password());
        environment.put(PREFIX + "BASE_URL", settings.baseUrl().toString());
        settings.more().forEach((name, value) -> environment.put(variable(name), value));
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private String resource(String name, String more) throws IOException {
        try (var content = ServerProcess.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IOException("missing resource: " + name);
            }
            var file = run.resolve(name);
            Files.writeString(file, new String(content.readAllBytes(), StandardCharsets.UTF_8) + more);
            return file.toString();
        }
    }

    private static Path driver() {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
