package org.gatepost.directory.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatepost.directory.roster.ImportProgress;

/** Reads the files of a roster as tables and checks what the manifest says about them. */
final class RosterFolder {

    private static final Set<String> VERSIONS = Set.of("1.1", "1.1.1");

    private final Path folder;
    private final Faults faults;
    private final Map<String, String> hashes = new TreeMap<>();

    RosterFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** An entry for every file, also where it is missing. */
    Map<RosterFile, RosterTable> tables(ImportProgress progress) {
        Map<RosterFile, RosterTable> tables = new EnumMap<>(RosterFile.class);
        if (!Files.isDirectory(folder)) {
            faults.add(
                    folder + " is no folder.",
                    "Name the folder that holds the CSV files; unpack an archive first: " + RosterFile.allNames()
                            + ".");
            return tables;
        }
        for (RosterFile file : RosterFile.values()) {
            progress.at("Reading " + file.fileName(), tables.size(), RosterFile.values().length);
            tables.put(file, table(file));
        }
        checkManifest(tables.getOrDefault(RosterFile.MANIFEST, RosterTable.unreadable(RosterFile.MANIFEST)));
        return tables;
    }

    Map<String, String> hashes() {
        return hashes;
    }

    private RosterTable table(RosterFile file) {
        var path = folder.resolve(file.fileName());
        if (!Files.isRegularFile(path)) {
            faults.add(
                    file,
                    0,
                    "",
                    "The file is missing.",
                    "Export it again; a roster has the files " + RosterFile.allNames() + ".");
            return RosterTable.unreadable(file);
        }
        try {
            var bytes = Files.readAllBytes(path);
            hashes.put(file.fileName(), sha256(bytes));
            return new RosterTableReader(file, faults).read(bytes);
        } catch (IOException e) {
            faults.add(file, 0, "", "The file cannot be read.", "See that this user may read it.");
            return RosterTable.unreadable(file);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void checkManifest(RosterTable manifest) {
        if (!manifest.whole()) {
            return;
        }
        Map<String, RosterTable.Row> properties = new TreeMap<>();
        manifest.rows().forEach(row -> {
            var name = manifest.cell(row, "propertyName");
            if (properties.putIfAbsent(name, row) != null) {
                fault(row.line(), "propertyName", Faults.quote(name) + " is there twice.", "Take one of them out.");
            }
        });
        checkVersion(manifest, properties);
        for (RosterFile file : RosterFile.values()) {
            if (file != RosterFile.MANIFEST) {
                checkMode(manifest, properties, file);
            }
        }
    }

    private void checkVersion(RosterTable manifest, Map<String, RosterTable.Row> properties) {
        var row = properties.get("oneroster.version");
        if (row == null) {
            fault(0, "propertyName", "There is no line for oneroster.version.", "Add it, with the value 1.1.");
        } else if (!VERSIONS.contains(manifest.cell(row, "value"))) {
            fault(
                    row.line(),
                    "value",
                    "The roster is one of OneRoster " + Faults.quote(manifest.cell(row, "value")) + ".",
                    "Export it as OneRoster 1.1.");
        }
    }

    private void checkMode(RosterTable manifest, Map<String, RosterTable.Row> properties, RosterFile file) {
        var row = properties.get(file.property());
        if (row == null) {
            fault(0, "propertyName", "There is no line for " + file.property() + ".", "Add it, with the value bulk.");
            return;
        }
        var mode = manifest.cell(row, "value");
        switch (mode) {
            case "bulk" -> {}
            case "delta" ->
                fault(
                        row.line(),
                        "value",
                        file.fileName() + " holds changes only (delta).",
                        "Export the whole roster (bulk).");
            case "absent" ->
                fault(
                        row.line(),
                        "value",
                        file.fileName() + " is said to be absent.",
                        "Export it too, and write bulk here; a roster has the files " + RosterFile.allNames() + ".");
            default -> fault(row.line(), "value", Faults.quote(mode) + " is not known here.", "Write bulk.");
        }
    }

    private void fault(long line, String column, String problem, String remedy) {
        faults.add(RosterFile.MANIFEST, line, column, problem, remedy);
    }
}
