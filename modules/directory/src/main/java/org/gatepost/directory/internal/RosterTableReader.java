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
import java.util.stream.Stream;
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
    private final List<String> wanted;
    private final Faults faults;
    private long passwords;

    /** @param wanted the columns that the header must name */
    RosterTableReader(RosterFile file, List<String> wanted, Faults faults) {
        this.file = file;
        this.wanted = wanted;
        this.faults = faults;
    }

    /** How many cells of what was read held a password. None is kept. */
    long passwords() {
        return passwords;
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
        var header = new Header();
        List<Row> rows = new ArrayList<>();
        Set<String> raggedIds = new HashSet<>();
        long line = 1;
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get()) {
            for (var records = parser.iterator(); records.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                var record = records.next();
                if (isBlank(record)) {
                    continue;
                }
                if (header.isMissing()) {
                    header.read(record, line);
                } else if (record.size() == header.width()) {
                    rows.add(header.kept(record, line));
                } else {
                    header.id(record).ifPresent(raggedIds::add);
                    tellRagged(line, record.size(), header.width());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            faults.add(
                    file,
                    line,
                    "",
                    "The quotation marks of this record do not match, or something follows the closing one.",
                    "Put \" around the whole cell and write a \" inside it twice; nothing below this line was read.");
            return new RosterTable(file, wanted, header.kept, rows, raggedIds, false);
        }
        if (header.isMissing()) {
            faults.add(file, 1, "", "The file is empty.", "It needs at least a header line; export it again.");
            return RosterTable.unreadable(file);
        }
        return new RosterTable(file, wanted, header.kept, rows, raggedIds, true);
    }

    private void tellRagged(long line, int cells, int width) {
        faults.add(
                file,
                line,
                "",
                "The line has " + cells + " cells, the header has " + width + ".",
                "Look for a comma too many or too few; put \" around a cell that holds a comma.");
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    /** The columns of the file: where those stand that are kept, and whether there is one of passwords. */
    private final class Header {

        private final Map<String, Integer> kept = new HashMap<>();
        private final List<Integer> places = new ArrayList<>();
        private int width;
        private int password = -1;

        boolean isMissing() {
            return width == 0;
        }

        int width() {
            return width;
        }

        void read(CSVRecord record, long line) {
            width = record.size();
            for (int i = 0; i < width; i++) {
                column(record.get(i).strip(), i, line);
            }
            for (String missing : wanted) {
                if (!kept.containsKey(missing)) {
                    faults.add(
                            file,
                            line,
                            missing,
                            "The column is missing.",
                            file.isSimple()
                                    ? "Use the template: its columns may stand in any order."
                                    : "Export with all columns of OneRoster; a column may be empty where the standard"
                                            + " says so.");
                }
            }
        }

        private void column(String written, int place, long line) {
            if (written.equalsIgnoreCase("password")) {
                password = place;
                return;
            }
            Stream.concat(wanted.stream(), file.optional().stream())
                    .filter(written::equalsIgnoreCase)
                    .findFirst()
                    .ifPresentOrElse(name -> keep(name, place, line), () -> tellUnknown(written, line));
        }

        private void keep(String name, int place, long line) {
            if (kept.putIfAbsent(name, places.size()) == null) {
                places.add(place);
            } else if (wanted.contains(name) || file.isSimple()) {
                faults.add(file, line, name, "The column is there twice.", "Take one of them out.");
            }
        }

        private void tellUnknown(String written, long line) {
            if (file.isSimple()) {
                faults.add(
                        file,
                        line,
                        "",
                        "The column " + Faults.quote(written) + " is not known.",
                        "Take it out, or name it as in the template.");
            }
        }

        Row kept(CSVRecord record, long line) {
            if (password >= 0 && !record.get(password).isBlank()) {
                passwords++;
            }
            return new Row(
                    line,
                    places.stream()
                            .map(record::get)
                            .map(cell -> cell.isEmpty() ? "" : cell)
                            .toList());
        }

        Optional<String> id(CSVRecord record) {
            int index = kept.getOrDefault("sourcedId", -1);
            int place = index < 0 ? 0 : places.get(index);
            return record.size() > place ? Optional.of(record.get(place).strip()) : Optional.empty();
        }
    }
}
