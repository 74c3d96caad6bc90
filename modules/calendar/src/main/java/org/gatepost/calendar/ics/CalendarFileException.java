package org.gatepost.calendar.ics;

/** A calendar or terms file that cannot be used; the message names the file, the line and what is wrong with it. */
public final class CalendarFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    CalendarFileException(String source, int line, String problem) {
        super(line > 0 ? source + ", line " + line + ": " + problem : source + ": " + problem);
        this.line = line;
    }

    /** The line of the file, counted from 1; 0 where the file as a whole is wrong. */
    public int line() {
        return line;
    }
}
