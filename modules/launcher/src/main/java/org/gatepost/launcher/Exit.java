package org.gatepost.launcher;

/** What a command's exit code says; {@code --help} lists them. */
public final class Exit {

    /** Done. */
    public static final int DONE = 0;

    /** It failed while it worked, or the server ended by itself. */
    public static final int FAILED = 1;

    /** The command line or the input is wrong; nothing was changed. */
    public static final int WRONG_INPUT = 2;

    /** Something around it must be put right first: a port, a directory, a setting, the database. */
    public static final int REFUSED = 3;

    private Exit() {}
}
