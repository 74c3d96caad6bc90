package org.gatepost.launcher;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time zone by its name, such as {@code Europe/London}. */
final class ZoneConverter implements ITypeConverter<ZoneId> {

    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value.strip());
        } catch (DateTimeException unknown) {
            throw new TypeConversionException("'" + value + "' is no time zone, such as Europe/London");
        }
    }
}
