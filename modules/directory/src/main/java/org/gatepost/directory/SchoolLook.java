package org.gatepost.directory;

/**
 * By what people recognise a school.
 *
 * @param colour the school's own colour, {@code #rrggbb} in small letters; empty if it has not said
 * @param logo what {@link Schools#logo} is asked for, another one for another picture; empty if it has none
 */
public record SchoolLook(String colour, String logo) {

    /** Of a school that has not said. */
    public static final SchoolLook PLAIN = new SchoolLook("", "");
}
