package org.gatepost.directory.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The tables of a whole roster as they are kept: CSV, compressed, with the columns that are used. */
final class StoredTables {

    private StoredTables() {}

    /** As CSV, compressed. */
    static byte[] packed(RosterTable table) {
        var bytes = new ByteArrayOutputStream();
        List<String> header = table.columns().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
        try (var csv = new CSVPrinter(
                new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (RosterTable.Row row : table.rows()) {
                csv.printRecord(row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Unpacks what {@link #packed} made.
     *
     * @param files by their names
     */
    static RosterTables unpacked(RosterVersion version, Map<String, byte[]> files, Map<String, String> hashes) {
        Map<RosterFile, RosterTable> tables = new EnumMap<>(RosterFile.class);
        var faults = new Faults();
        for (RosterFile file : version.files()) {
            var packed = files.get(file.fileName());
            if (packed != null) {
                tables.put(file, new RosterTableReader(file, version.columns(file), faults).read(bytes(packed)));
            }
        }
        if (!faults.none()) {
            throw new IllegalStateException("a stored roster has become unreadable: " + faults.all());
        }
        return new RosterTables(version, tables, EnumSet.noneOf(RosterFile.class), hashes, 0);
    }

    private static byte[] bytes(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
