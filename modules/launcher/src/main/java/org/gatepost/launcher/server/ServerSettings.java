package org.gatepost.launcher.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.standalone.DatabaseSettings;

/**
 * What a server is started with.
 *
 * @param http where it listens
 * @param baseUrl how families and staff find it, without a slash at its end
 * @param database as the application's role
 * @param work directory for what the server unpacks; no other server uses it
 * @param jvm options of its JVM
 * @param log the file it logs to, for people to read; without one it logs to standard output, a JSON object a line
 * @param more configuration by its MicroProfile names, such as {@code gatepost.clock.offset}
 */
public record ServerSettings(
        HttpAddress http,
        URI baseUrl,
        DatabaseSettings database,
        Path work,
        List<String> jvm,
        Optional<Path> log,
        Map<String, String> more) {}
