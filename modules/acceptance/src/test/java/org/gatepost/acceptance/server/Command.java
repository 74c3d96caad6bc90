package org.gatepost.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program that is run to its end. */
public final class Command {

    private final List<String> words;
    private final Map<String, String> environment = new HashMap<>();

    private Command(List<String> words) {
        this.words = words;
    }

    /** What a program left behind; {@code output} holds its errors too. */
    public record Result(int exitCode, String output) {}

    public static Command of(List<String> words) {
        return new Command(List.copyOf(words));
    }

    /** The command line of the jar that this build made, run by the Java that runs the tests. */
    public static Command gatepost(String... arguments) {
        var words = new ArrayList<>(List.of(java(), "-jar", Build.gatepostJar().toString()));
        words.addAll(List.of(arguments));
        return of(words).with("GATEPOST_CACHE", Build.target("cache").toString());
    }

    public Command with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs it and waits for its end, however it ends. */
    public Result run() {
        try {
            var process = builder().redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for " + words, e);
        }
    }

    /** Runs it and fails with its output unless it succeeds. */
    public String succeed() {
        var result = run();
        if (result.exitCode() != 0) {
            throw new IllegalStateException(words + " ended with " + result.exitCode() + ":\n" + result.output());
        }
        return result.output();
    }

    /** Starts it and leaves it running; it writes to {@code log}. */
    Process start(Path log) {
        try {
            return builder()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(words).directory(Build.target("").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEPOST_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
