package org.gatepost.directory.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gatepost.directory.internal.RosterTable.Row;

/** Reads one file: UTF-8 with or without a byte order mark, RFC 4180, a header with the columns that are needed. */
final class RosterTableReader {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setLenientEof(false)
            .setTrailingData(false)
            .get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SAVE_AS_UTF_8 = "Save the file as CSV UTF-8 and import again.";

    private final RosterFile file;
    private final Faults faults;

    RosterTableReader(RosterFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    RosterTable read(byte[] bytes) {
        return decode(bytes).map(this::parse).orElseGet(() -> RosterTable.unreadable(file));
    }

    private Optional<String> decode(byte[] bytes) {
        if (isUtf16(bytes)) {
            faults.add(file, 1, "", "The file is written in UTF-16.", SAVE_AS_UTF_8);
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            faults.add(file, lineOf(bytes, in.position()), "", "A character is not written in UTF-8.", SAVE_AS_UTF_8);
            return Optional.empty();
        }
        var text = out.flip().toString();
        return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static long lineOf(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private RosterTable parse(String text) {
        List<Row> rows = new ArrayList<>();
        boolean readable = readRows(text, rows);
        if (rows.isEmpty()) {
            if (readable) {
                faults.add(file, 1, "", "The file is empty.", "It needs at least a header line; export it again.");
            }
            return RosterTable.unreadable(file);
        }
        var header = rows.remove(0);
        var columns = columns(header);
        var ragged = raggedRows(rows, header.cells().size());
        rows.removeIf(ragged::contains);
        return new RosterTable(file, columns, rows, ids(ragged, columns), readable);
    }

    private boolean readRows(String text, List<Row> rows) {
        long line = 1;
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get()) {
            for (var records = parser.iterator(); records.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                var record = records.next();
                if (!isBlank(record)) {
                    rows.add(new Row(line, record.toList()));
                }
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            faults.add(
                    file,
                    line,
                    "",
                    "The quotation marks of this record do not match, or something follows the closing one.",
                    "Put \" around the whole cell and write a \" inside it twice; nothing below this line was read.");
            return false;
        }
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private Map<String, Integer> columns(Row header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            var written = header.cells().get(i).strip();
            var name = file.columns().stream()
                    .filter(written::equalsIgnoreCase)
                    .findFirst()
                    .orElse(written);
            if (columns.putIfAbsent(name, i) != null && file.columns().contains(name)) {
                faults.add(file, header.line(), name, "The column is there twice.", "Take one of them out.");
            }
        }
        for (String missing : file.columns()) {
            if (!columns.containsKey(missing)) {
                faults.add(
                        file,
                        header.line(),
                        missing,
                        "The column is missing.",
                        "Export with all columns of OneRoster 1.1; a column may be empty where the standard says so.");
            }
        }
        return columns;
    }

    private Set<Row> raggedRows(List<Row> rows, int width) {
        Set<Row> ragged = new HashSet<>();
        for (Row row : rows) {
            int cells = row.cells().size();
            if (cells != width) {
                ragged.add(row);
                faults.add(
                        file,
                        row.line(),
                        "",
                        "The line has " + cells + " cells, the header has " + width + ".",
                        "Look for a comma too many or too few; put \" around a cell that holds a comma.");
            }
        }
        return ragged;
    }

    private static Set<String> ids(Set<Row> ragged, Map<String, Integer> columns) {
        int index = columns.getOrDefault("sourcedId", 0);
        return ragged.stream()
                .filter(row -> row.cells().size() > index)
                .map(row -> row.cells().get(index).strip())
                .collect(Collectors.toUnmodifiableSet());
    }
}
