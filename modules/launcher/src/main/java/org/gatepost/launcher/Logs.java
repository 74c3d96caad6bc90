package org.gatepost.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Where the log of this process goes: what a command says is not a log. */
public final class Logs {

    private static final Logger ROOT = LogManager.getLogManager().getLogger("");

    private Logs() {}

    /** Only what someone must look at, on standard error. */
    static void warningsOnly() {
        System.setProperty(
                "eclipselink.logging.logger", "JavaLogger"); // it has an own one, which writes to the terminal
        ROOT.setLevel(Level.WARNING);
    }

    /** All of it into {@code file}, and nothing on the terminal. */
    public static void into(Path file) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            var handler = new FileHandler(file.toString());
            handler.setFormatter(new SimpleFormatter());
            handler.setErrorManager(new InOneLine(file));
            for (Handler other : ROOT.getHandlers()) {
                ROOT.removeHandler(other);
            }
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.INFO);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the log " + file, e);
        }
    }

    /** Says once that the log cannot be written, on a full disk for one; whoever wrote to it goes on. */
    private static final class InOneLine extends ErrorManager {

        private final Path file;
        private boolean said;

        InOneLine(Path file) {
            this.file = file;
        }

        @Override
        public synchronized void error(@Nullable String message, @Nullable Exception problem, int code) {
            if (!said) {
                said = true;
                System.err.println("Cannot write the log " + file + ": " + (problem == null ? message : problem));
            }
        }
    }
}
