package org.gatepost.launcher;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.gatepost.calendar.OpenWindow;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Opening hours such as {@code 08:00-17:30}; {@code 24:00} is the end of the day. */
final class HoursConverter implements ITypeConverter<OpenWindow> {

    private static final String END_OF_DAY = "24:00";

    @Override
    public OpenWindow convert(String value) {
        String[] ends = value.strip().split("-", -1);
        if (ends.length != 2) {
            throw unreadable(value);
        }
        try {
            LocalTime from = LocalTime.parse(ends[0].strip());
            LocalTime until = end(ends[1].strip(), value);
            return new OpenWindow(from, until);
        } catch (DateTimeException | IllegalArgumentException invalid) {
            throw unreadable(value);
        }
    }

    private static LocalTime end(String text, String value) {
        if (text.equals(END_OF_DAY) || text.equals(END_OF_DAY + ":00")) {
            return LocalTime.MIDNIGHT;
        }
        LocalTime until = LocalTime.parse(text);
        if (until.equals(LocalTime.MIDNIGHT)) {
            throw unreadable(value);
        }
        return until;
    }

    private static TypeConversionException unreadable(String value) {
        return new TypeConversionException("'" + value + "' are no hours of one day, such as 08:00-17:30");
    }
}
