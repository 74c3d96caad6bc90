package org.gatepost.directory.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a roster's tables are like: the versions of OneRoster's CSV, of which the manifest names one, and the simple form. */
enum RosterVersion {
    V1_1("1.1", "1.1.1"),
    /** Who is what, and where, stands in roles.csv instead of users.csv. */
    V1_2("1.2", "1.2.0", "1.2.1"),
    /** The tables of one school that were made from its own simple CSV; the files that are read are others. */
    SIMPLE("own CSV");

    private static final List<String> NOT_IN_USERS = List.of("orgSourcedIds", "role");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> names;

    RosterVersion(String... names) {
        this.names = List.of(names);
    }

    static Optional<RosterVersion> named(String name) {
        return Arrays.stream(values())
                .filter(version -> version.names.contains(name))
                .findFirst();
    }

    String shortName() {
        return names.get(0);
    }

    /** The files that a roster of this version must have, in the order in which they are read. */
    Set<RosterFile> files() {
        var files = EnumSet.allOf(RosterFile.class);
        files.removeIf(RosterFile::isSimple);
        if (this == SIMPLE) {
            files.remove(RosterFile.MANIFEST);
        }
        if (this != V1_2) {
            files.remove(RosterFile.ROLES);
        }
        return files;
    }

    /** The columns that such a file must have. */
    List<String> columns(RosterFile file) {
        return this == V1_2 && file == RosterFile.USERS
                ? file.columns().stream()
                        .filter(column -> !NOT_IN_USERS.contains(column))
                        .toList()
                : file.columns();
    }

    String allNames() {
        return files().stream().map(RosterFile::fileName).collect(Collectors.joining(", "));
    }
}
