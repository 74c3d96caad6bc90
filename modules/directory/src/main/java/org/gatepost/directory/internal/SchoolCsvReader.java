package org.gatepost.directory.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatepost.directory.roster.OwnSchool;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.directory.roster.SchoolCsv;

/**
 * Reads a school's own simple CSV (docs/roster-csv.md) as the tables that a OneRoster export of that school would have, so
 * that everything after it is the same. All that can be wrong is told here, by line and column of what the school wrote.
 */
final class SchoolCsvReader {

    private static final Set<String> ROLES = Set.of("teacher", "assistant", "other");
    private static final Map<String, String> ROLE_IN_USERS =
            Map.of("teacher", "teacher", "assistant", "aide", "other", "administrator");
    private static final String SEPARATOR = ";";

    private final Faults faults;
    private final SchoolTables tables;
    private final Map<String, String> hashes = new TreeMap<>();

    private final Map<String, Owner> owners = new HashMap<>();
    private final Map<String, List<String>> guardians = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private long passwords;

    private SchoolCsvReader(OwnSchool school, Faults faults) {
        this.tables = new SchoolTables(school);
        this.faults = faults;
    }

    /** Whether {@code source} holds files in the simple form: at least one of them, and no manifest. */
    static boolean isIn(RosterSource source) {
        try {
            return source.file(RosterFile.MANIFEST.fileName()).isEmpty()
                    && (source.file(RosterFile.PUPILS.fileName()).isPresent()
                            || source.file(RosterFile.STAFF.fileName()).isPresent());
        } catch (IOException unreadable) {
            // told by whoever reads it
            return false;
        }
    }

    /**
     * The roster of {@code school}, whole.
     *
     * @throws RosterRefused with all that is wrong
     */
    static RosterTables read(RosterSource source, OwnSchool school, Faults faults) {
        var reader = new SchoolCsvReader(school, faults);
        var pupils = reader.table(source, RosterFile.PUPILS);
        var staff = reader.table(source, RosterFile.STAFF);
        pupils.rows().forEach(row -> reader.readPupil(new Cells(pupils, row, faults)));
        staff.rows().forEach(row -> reader.readStaff(new Cells(staff, row, faults), pupils.whole()));
        if (!faults.none()) {
            throw new RosterRefused(faults.all());
        }
        return new RosterTables(
                RosterVersion.SIMPLE,
                reader.tables.all(),
                EnumSet.noneOf(RosterFile.class),
                reader.hashes,
                reader.passwords);
    }

    private RosterTable table(RosterSource source, RosterFile file) {
        try {
            var bytes = source.file(file.fileName());
            if (bytes.isPresent()) {
                hashes.put(file.fileName(), RosterBundle.sha256(bytes.get()));
                var reader = new RosterTableReader(file, file.columns(), faults);
                var table = reader.read(bytes.get());
                passwords += reader.passwords();
                return table;
            }
            faults.add(file, 0, "", "The file is missing.", "Send pupils.csv and staff.csv together.");
        } catch (IOException e) {
            faults.add(file, 0, "", "The file cannot be read.", "See that this user may read it.");
        }
        return RosterTable.unreadable(file);
    }

    /** Whose id it is, and the line that said so first. */
    private record Owner(String kind, long line) {}

    private void readPupil(Cells cells) {
        var id = id(cells, "pupil_id");
        var given = cells.required("given_name");
        var family = cells.required("family_name");
        var schoolClass = withoutSeparator(cells, "class", cells.required("class"));
        boolean isNew = isNew(cells, "pupil_id", id, "pupil");
        Set<String> theirs = new LinkedHashSet<>();
        for (int n = 1; n <= SchoolCsv.MOST_GUARDIANS; n++) {
            readGuardian(cells, n, theirs);
        }
        classes.add(schoolClass);
        if (isNew) {
            tables.addUser(id, "student", given, family, "", theirs);
            tables.addClass(schoolClass);
            tables.addEnrolment(id, schoolClass, "student");
        }
    }

    private void readGuardian(Cells cells, int n, Set<String> theirs) {
        var columns = Stream.of("id", "given_name", "family_name", "email")
                .map(column -> SchoolCsv.guardianColumn(n, column))
                .toList();
        if (columns.stream().allMatch(column -> cells.raw(column).isEmpty())) {
            return;
        }
        var id = id(cells, columns.get(0));
        var facts = List.of(
                filled(cells, columns.get(1)),
                filled(cells, columns.get(2)),
                RosterReader.email(cells, columns.get(3)));
        var known = guardians.putIfAbsent(id, facts);
        if (known == null && isNew(cells, columns.get(0), id, "guardian")) {
            tables.addUser(id, "guardian", facts.get(0), facts.get(1), facts.get(2), Set.of());
        }
        if (known != null && !known.equals(facts)) {
            int first = IntStream.range(0, facts.size())
                    .filter(i -> !known.get(i).equals(facts.get(i)))
                    .findFirst()
                    .orElse(0);
            cells.fault(
                    columns.get(first + 1),
                    Faults.quote(id) + " has " + Faults.quote(facts.get(first)) + " here and "
                            + Faults.quote(known.get(first)) + " in an earlier line.",
                    "Write the same person the same way in every line, or give the other one an id of their own.");
        }
        if (!theirs.add(id)) {
            cells.fault(columns.get(0), Faults.quote(id) + " is there twice in this line.", "Name each guardian once.");
        }
    }

    private void readStaff(Cells cells, boolean allClassesAreKnown) {
        var id = id(cells, "staff_id");
        var given = cells.required("given_name");
        var family = cells.required("family_name");
        var email = RosterReader.email(cells, "email");
        var role = cells.oneOf("role", ROLES).orElse("other");
        List<String> taught = Arrays.stream(cells.text("classes").split(SEPARATOR, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (allClassesAreKnown) {
            taught.stream()
                    .filter(name -> !classes.contains(name))
                    .forEach(name -> cells.fault(
                            "classes",
                            "No pupil is in " + Faults.quote(name) + ".",
                            "Write the class as in pupils.csv; put ; between several."));
        }
        if (role.equals("other") && !taught.isEmpty()) {
            cells.fault(
                    "classes", "Only a teacher or an assistant has classes.", "Correct the role, or leave it blank.");
        }
        if (isNew(cells, "staff_id", id, "member of staff")) {
            tables.addUser(id, Known.of(ROLE_IN_USERS, role), given, family, email, Set.of());
            taught.forEach(name -> tables.addEnrolment(id, name, Known.of(ROLE_IN_USERS, role)));
        }
    }

    private String id(Cells cells, String column) {
        return withoutSeparator(cells, column, filled(cells, column));
    }

    private static String filled(Cells cells, String column) {
        var cell = cells.required(column);
        if (cell.isEmpty() && !cells.has(column)) {
            cells.fault(column, "The column is missing.", "Add it: a guardian needs an id and a name.");
        }
        return cell;
    }

    private static String withoutSeparator(Cells cells, String column, String cell) {
        if (cell.contains(SEPARATOR) || cell.contains(",")) {
            cells.fault(column, Faults.quote(cell) + " holds a comma or a semicolon.", "Write it without.");
        }
        return cell;
    }

    private boolean isNew(Cells cells, String column, String id, String kind) {
        if (id.isEmpty()) {
            return false;
        }
        var earlier = owners.putIfAbsent(id, new Owner(kind, cells.line()));
        if (earlier != null) {
            cells.fault(
                    column,
                    Faults.quote(id) + " is the id of a " + earlier.kind + " in line " + earlier.line + " already.",
                    "Give everybody an id of their own.");
        }
        return earlier == null;
    }
}
