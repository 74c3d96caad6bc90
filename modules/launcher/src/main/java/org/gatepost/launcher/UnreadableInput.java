package org.gatepost.launcher;

/** Something given to a command that it cannot use; the message says what to whom typed it. */
final class UnreadableInput extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableInput(String message) {
        super(message);
    }
}
