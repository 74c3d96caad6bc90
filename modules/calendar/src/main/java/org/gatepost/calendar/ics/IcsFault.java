package org.gatepost.calendar.ics;

/** Something wrong in an iCalendar file, on its way to the {@link CalendarFileException} that names the file. */
final class IcsFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    IcsFault(int line, String problem) {
        super(problem, null, false, false);
        this.line = line;
    }

    CalendarFileException in(String source) {
        return new CalendarFileException(source, line, String.valueOf(getMessage()));
    }
}
