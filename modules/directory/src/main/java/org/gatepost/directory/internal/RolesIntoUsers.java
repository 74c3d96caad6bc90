package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gatepost.directory.internal.RosterTable.Row;

/**
 * Brings OneRoster 1.2 into the shape of 1.1: what roles.csv says of each user goes into users.csv as one role and the
 * organisations where they have it. 1EdTech OneRoster CSV Binding 1.2.1, roles.csv.
 *
 * <p>The primary role says what somebody is; without one, the first in the file. Roles of another kind (a teacher who is a
 * parent as well) need a second user, as in 1.1. Who has no role any more has left.
 */
final class RolesIntoUsers {

    private static final Set<String> TYPES = Set.of("primary", "secondary");

    /** By their names in 1.2, those in 1.1. */
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("administrator", "administrator"), // of 1.1, which some exports keep
            Map.entry("aide", "aide"),
            Map.entry("counselor", "administrator"),
            Map.entry("districtAdministrator", "administrator"),
            Map.entry("guardian", "guardian"),
            Map.entry("parent", "parent"),
            Map.entry("principal", "administrator"),
            Map.entry("proctor", "proctor"),
            Map.entry("relative", "relative"),
            Map.entry("siteAdministrator", "administrator"),
            Map.entry("student", "student"),
            Map.entry("systemAdministrator", "administrator"),
            Map.entry("teacher", "teacher"));

    private final RosterTables tables;
    private final LocalDate today;
    private final Faults faults;
    private final Map<String, List<Role>> rolesOf = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private RolesIntoUsers(RosterTables tables, LocalDate today, Faults faults) {
        this.tables = tables;
        this.today = today;
        this.faults = faults;
    }

    /** One line of roles.csv. */
    private record Role(String role, String org, boolean primary, boolean holds) {

        PersonKind kind() {
            return PersonKind.ofRole(role);
        }
    }

    /** {@code tables} as of version 1.1; themselves if they are. */
    static RosterTables in(RosterTables tables, LocalDate today, Faults faults) {
        return tables.version() == RosterVersion.V1_2 ? new RolesIntoUsers(tables, today, faults).joined() : tables;
    }

    private RosterTables joined() {
        var roles = tables.table(RosterFile.ROLES);
        var known = new RecordIds<String>(tables.table(RosterFile.USERS));
        var users = tables.table(RosterFile.USERS);
        users.rows().forEach(row -> known.add(new Cells(users, row, new Faults()), users.cell(row, "sourcedId"), ""));
        Set<String> seen = new HashSet<>();
        roles.rows().forEach(row -> read(new Cells(roles, row, faults), known, seen));

        Map<RosterFile, RosterTable> all = new EnumMap<>(tables.tables());
        all.put(RosterFile.USERS, users(users, roles.whole()));
        return tables.with(all);
    }

    private void read(Cells cells, RecordIds<String> users, Set<String> seen) {
        var id = cells.required("sourcedId");
        if (!id.isEmpty() && !seen.add(id)) {
            cells.fault("sourcedId", Faults.quote(id) + " is there already.", "Give each record an id of its own.");
        }
        var user = cells.required("userSourcedId");
        users.require(cells, "userSourcedId", user);
        named.add(user);
        cells.inOrder("beginDate", "endDate");
        boolean holds = cells.isActive()
                && cells.date("beginDate").stream().noneMatch(today::isBefore)
                && cells.date("endDate").stream().noneMatch(today::isAfter);
        boolean primary =
                cells.oneOf("roleType", TYPES).filter("primary"::equals).isPresent();
        var org = cells.required("orgSourcedId");
        cells.oneOf("role", ROLES.keySet())
                .map(role -> new Role(Known.of(ROLES, role), org, primary, holds))
                .ifPresent(role ->
                        rolesOf.computeIfAbsent(user, key -> new ArrayList<>()).add(role));
    }

    private RosterTable users(RosterTable users, boolean allRolesKnown) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Stream.concat(RosterFile.USERS.columns().stream(), Stream.of("dateLastModified"))
                .forEach(column -> columns.put(column, columns.size()));
        List<Row> rows = new ArrayList<>();
        for (Row row : users.rows()) {
            var roles = rolesOf.getOrDefault(users.cell(row, "sourcedId"), List.of());
            if (!roles.isEmpty()) {
                rows.add(new Row(row.line(), cells(users, row, roles, columns)));
            } else if (allRolesKnown && !named.contains(users.cell(row, "sourcedId"))) {
                faults.add(
                        RosterFile.USERS,
                        row.line(),
                        "sourcedId",
                        Faults.quote(users.cell(row, "sourcedId")) + " has no line in roles.csv.",
                        "Add one there that says what they are, and where.");
            }
        }
        Set<String> without = new HashSet<>(users.raggedIds());
        users.rows().forEach(row -> without.add(users.cell(row, "sourcedId")));
        rows.forEach(row -> without.remove(row.cells().get(0)));
        return new RosterTable(RosterFile.USERS, RosterFile.USERS.columns(), columns, rows, without, users.readToEnd());
    }

    private static List<String> cells(RosterTable users, Row row, List<Role> roles, Map<String, Integer> columns) {
        var shown = roles.stream()
                .min(Comparator.comparing((Role role) -> !role.holds()).thenComparing(role -> !role.primary()))
                .orElseThrow();
        Set<String> orgs = new LinkedHashSet<>();
        roles.stream()
                .filter(role -> role.holds() == shown.holds() && role.kind() == shown.kind())
                .forEach(role -> orgs.add(role.org()));
        return columns.keySet().stream()
                .map(column -> switch (column) {
                    case "role" -> shown.role();
                    case "orgSourcedIds" -> String.join(",", orgs);
                    case "status" -> shown.holds() ? users.cell(row, column) : "tobedeleted";
                    default -> users.cell(row, column);
                })
                .toList();
    }
}
