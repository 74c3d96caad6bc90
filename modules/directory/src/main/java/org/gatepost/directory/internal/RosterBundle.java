package org.gatepost.directory.internal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatepost.directory.roster.ImportProgress;

/** Reads the files of a roster as tables and checks what the manifest says about them. */
final class RosterBundle {

    private final RosterSource source;
    private final Faults faults;
    private final Map<String, String> hashes = new TreeMap<>();
    private final Map<RosterFile, RosterTable> tables = new EnumMap<>(RosterFile.class);
    private final Set<RosterFile> deltas = EnumSet.noneOf(RosterFile.class);
    private RosterVersion version = RosterVersion.V1_1;
    private long passwords;

    private RosterBundle(RosterSource source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    static RosterTables read(RosterSource source, Faults faults, ImportProgress progress) {
        var bundle = new RosterBundle(source, faults);
        progress.at("Reading " + RosterFile.MANIFEST.fileName(), 0, RosterFile.values().length);
        bundle.tables.put(RosterFile.MANIFEST, bundle.table(RosterFile.MANIFEST));
        bundle.readManifest();
        for (RosterFile file : bundle.version.files()) {
            progress.at("Reading " + file.fileName(), bundle.tables.size(), RosterFile.values().length);
            bundle.tables.computeIfAbsent(file, bundle::table);
        }
        return new RosterTables(bundle.version, bundle.tables, bundle.deltas, bundle.hashes, bundle.passwords);
    }

    private RosterTable table(RosterFile file) {
        try {
            var bytes = source.file(file.fileName());
            if (bytes.isPresent()) {
                hashes.put(file.fileName(), sha256(bytes.get()));
                var reader = new RosterTableReader(file, version.columns(file), faults);
                var table = reader.read(bytes.get());
                passwords += reader.passwords();
                return table;
            }
            faults.add(
                    file,
                    0,
                    "",
                    "The file is missing.",
                    "Export it again; a roster has the files " + version.allNames() + ".");
        } catch (IOException e) {
            faults.add(file, 0, "", "The file cannot be read.", "See that this user may read it.");
        }
        return RosterTable.unreadable(file);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void readManifest() {
        var manifest = tables.getOrDefault(RosterFile.MANIFEST, RosterTable.unreadable(RosterFile.MANIFEST));
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
        readVersion(manifest, properties);
        Map<RosterFile, RosterTable.Row> absent = new EnumMap<>(RosterFile.class);
        for (RosterFile file : version.files()) {
            if (file != RosterFile.MANIFEST) {
                readMode(manifest, properties, file, absent);
            }
        }
        absent.forEach(this::leaveOut);
    }

    /** Among changes, a file that is absent has none; of a whole roster every file is needed. */
    private void leaveOut(RosterFile file, RosterTable.Row row) {
        if (deltas.isEmpty()) {
            fault(
                    row.line(),
                    "value",
                    file.fileName() + " is said to be absent.",
                    "Export it too, and write bulk here; a roster has the files " + version.allNames() + ".");
        } else {
            tables.put(file, RosterTable.withoutRows(file, version.columns(file)));
            deltas.add(file);
        }
    }

    private void readVersion(RosterTable manifest, Map<String, RosterTable.Row> properties) {
        var row = properties.get("oneroster.version");
        if (row == null) {
            fault(0, "propertyName", "There is no line for oneroster.version.", "Add it, with the value 1.1 or 1.2.");
            return;
        }
        var named = RosterVersion.named(manifest.cell(row, "value")).filter(known -> known != RosterVersion.SIMPLE);
        version = named.orElse(version);
        if (named.isEmpty()) {
            fault(
                    row.line(),
                    "value",
                    "The roster is one of OneRoster " + Faults.quote(manifest.cell(row, "value")) + ".",
                    "Export it as OneRoster 1.1 or 1.2.");
        }
    }

    private void readMode(
            RosterTable manifest,
            Map<String, RosterTable.Row> properties,
            RosterFile file,
            Map<RosterFile, RosterTable.Row> absent) {
        var row = properties.get(file.property());
        if (row == null) {
            fault(0, "propertyName", "There is no line for " + file.property() + ".", "Add it, with the value bulk.");
            return;
        }
        var mode = manifest.cell(row, "value");
        switch (mode) {
            case "bulk" -> {}
            case "delta" -> deltas.add(file);
            case "absent" -> absent.put(file, row);
            default -> fault(row.line(), "value", Faults.quote(mode) + " is not known here.", "Write bulk or delta.");
        }
    }

    private void fault(long line, String column, String problem, String remedy) {
        faults.add(RosterFile.MANIFEST, line, column, problem, remedy);
    }
}
