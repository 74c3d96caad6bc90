package org.gatepost.launcher.setup;

/** A file of a school that cannot be used; the message names the file, the key and what is wrong with it. */
@SuppressWarnings("serial") // never leaves the process
public final class SchoolFileFault extends RuntimeException {

    SchoolFileFault(String where, String problem) {
        super(where + ": " + problem);
    }

    SchoolFileFault(String where, Exception cause) {
        super(where + ": " + cause.getMessage(), cause);
    }
}
