package org.gatepost.directory.roster;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The two CSV files of a school without OneRoster, in Gatepost's own simple form; docs/roster-csv.md. */
public enum SchoolCsv {
    /** One line for each pupil, with the class and up to {@value #MOST_GUARDIANS} guardians. */
    PUPILS(
            "pupils.csv",
            List.of("pupil_id", "given_name", "family_name", "class"),
            guardianColumns(),
            "P-0001,Ada,Brook,Year 3 Otters,G-0001,Mia,Brook,mia.brook@post.example,G-0002,Tom,Field,,,,,,,,,",
            "P-0002,Ben,Brook,Year 1 Herons,G-0001,Mia,Brook,mia.brook@post.example,,,,,,,,,,,,"),
    /** One line for each of the staff, with the classes that they teach or help in. */
    STAFF(
            "staff.csv",
            List.of("staff_id", "given_name", "family_name", "email", "role"),
            List.of("classes"),
            "S-0001,Rob,Reed,rob.reed@school.example,teacher,Year 3 Otters;Year 1 Herons",
            "S-0002,Hana,Hay,hana.hay@school.example,assistant,Year 3 Otters",
            "S-0003,Wendy,Wren,wendy.wren@school.example,other,");

    /** How many guardians one line of pupils.csv may name. */
    public static final int MOST_GUARDIANS = 4;

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> required;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<String> optional;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> examples;

    SchoolCsv(String fileName, List<String> required, List<String> optional, String... examples) {
        this.fileName = fileName;
        this.required = required;
        this.optional = optional;
        this.examples = List.of(examples);
    }

    private static List<String> guardianColumns() {
        return IntStream.rangeClosed(1, MOST_GUARDIANS)
                .boxed()
                .flatMap(n ->
                        Stream.of("id", "given_name", "family_name", "email").map(column -> guardianColumn(n, column)))
                .toList();
    }

    /** {@code guardian2_email}; guardians are counted from 1. */
    public static String guardianColumn(int guardian, String column) {
        return "guardian" + guardian + "_" + column;
    }

    public String fileName() {
        return fileName;
    }

    /** Columns that the header must name, in any order. */
    public List<String> required() {
        return required;
    }

    /** Columns that the header may name as well. */
    public List<String> optional() {
        return optional;
    }

    /** The file to fill in: all columns, and lines of invented people to be replaced. */
    public String template() {
        var header = String.join(
                ",", Stream.concat(required.stream(), optional.stream()).toList());
        return Stream.concat(Stream.of(header), examples.stream())
                .map(line -> line + "\r\n")
                .reduce("", String::concat);
    }
}
