package org.gatepost.launcher.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the server's output goes. */
final class ServerLog {

    /** The last line of Payara Micro's start, whatever the deployments came to. */
    private static final Pattern BOOTED = Pattern.compile("Payara Micro .* ready in [\\d,.]+ \\(ms\\)");

    private final PrintStream target;

    private ServerLog(PrintStream target) {
        this.target = target;
    }

    /** Into {@code file}, whose last version is kept beside it; otherwise to standard output. */
    static ServerLog of(Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return new ServerLog(System.out);
        }
        var log = file.get();
        Files.createDirectories(log.resolveSibling("."));
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("previous-" + log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServerLog(new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8));
    }

    /** Copies {@code output} until it ends; {@code booted} is run when the server says that it has booted. */
    void copy(InputStream output, Runnable booted) {
        var copier = new Thread(() -> copyLines(output, booted), "server-log");
        copier.setDaemon(true);
        copier.start();
    }

    private void copyLines(InputStream output, Runnable booted) {
        try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                target.println(line);
                if (BOOTED.matcher(line).find()) {
                    booted.run();
                }
            }
        } catch (IOException e) {
            target.println("the server's output ended: " + e);
        }
    }
}
