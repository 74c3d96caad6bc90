package org.gatepost.launcher;

import org.jspecify.annotations.Nullable;

/** Ends a command with a message for whoever typed it, which says what to do, and without a stack trace. */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailed(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Something around the command must be put right first. */
    public static CommandFailed refused(String message) {
        return new CommandFailed(Exit.REFUSED, message, null);
    }

    /** Something around the command must be put right first, as {@code cause} shows. */
    public static CommandFailed refused(String message, Throwable cause) {
        return new CommandFailed(Exit.REFUSED, message, cause);
    }

    /** What was typed, or the input, is wrong. */
    public static CommandFailed wrongInput(String message) {
        return new CommandFailed(Exit.WRONG_INPUT, message, null);
    }

    /** It failed while it worked. */
    public static CommandFailed failed(String message) {
        return new CommandFailed(Exit.FAILED, message, null);
    }

    /** It failed while it worked, because of {@code cause}. */
    public static CommandFailed failed(String message, Throwable cause) {
        return new CommandFailed(Exit.FAILED, message, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
