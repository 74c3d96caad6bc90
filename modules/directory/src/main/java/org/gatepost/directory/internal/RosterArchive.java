package org.gatepost.directory.internal;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a zip archive of CSV files into memory, and nothing onto the disk, so that no name can lead anywhere and a link
 * is a file like others (SEC-UPL-01).
 *
 * <p>An archive may bring {@value #MOST_ENTRIES} entries; unpacked, 256 MiB together, and {@value #MOST_RATIO} times what
 * was sent once that is more than 1 MiB. Everything is counted while it is unpacked: what an archive says of itself is
 * not believed. The files may all lie in one folder of the archive.
 */
final class RosterArchive {

    static final int MOST_ENTRIES = 100;
    static final int MOST_RATIO = 100;
    static final long MOST_BYTES = 256L << 20;
    private static final long ALWAYS_FINE = 1L << 20;

    private static final Pattern NAME = Pattern.compile("(?:[^/\\\\:]{1,100}/)?([A-Za-z0-9_-]{1,60}\\.csv)");
    private static final String ZIP_AGAIN = "Zip the CSV files again, and nothing else.";

    private final Counted sent;
    private final Faults faults;
    private final Map<String, byte[]> files = new TreeMap<>();
    private String folder = "";
    private long unpacked;

    private RosterArchive(Counted sent, Faults faults) {
        this.sent = sent;
        this.faults = faults;
    }

    /** The CSV files of {@code archive} by their names without folder; what is wrong with it goes to {@code faults}. */
    static Map<String, byte[]> unpack(InputStream archive, Faults faults) {
        var unpacking = new RosterArchive(new Counted(archive), faults);
        try {
            unpacking.all();
        } catch (IOException | IllegalArgumentException e) {
            // so the JDK says that a name is not written in UTF-8
            faults.add("The archive is damaged, or of a kind that is not known here.", ZIP_AGAIN);
        }
        return unpacking.files;
    }

    private void all() throws IOException {
        try (var zip = new ZipInputStream(sent)) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    faults.add("The archive holds more than " + MOST_ENTRIES + " files.", ZIP_AGAIN);
                    return;
                }
                if (!take(zip, entry)) {
                    return;
                }
            }
            if (entries == 0) {
                faults.add("The file is no zip archive, or an empty one.", ZIP_AGAIN);
            }
        }
    }

    /** Whether to go on after this entry. */
    private boolean take(ZipInputStream zip, ZipEntry entry) throws IOException {
        if (isOfTheMachine(entry.getName())) {
            return read(zip, null);
        }
        var name = NAME.matcher(entry.getName());
        if (!name.matches() || entry.getName().startsWith("..")) {
            faults.add(
                    "The archive holds " + Faults.quote(entry.getName()) + ", which is no CSV file of a roster.",
                    ZIP_AGAIN);
            return false;
        }
        var within = entry.getName().substring(0, name.start(1));
        var file = name.group(1);
        if (files.isEmpty()) {
            folder = within;
        }
        if (!within.equals(folder) || files.keySet().stream().anyMatch(file::equalsIgnoreCase)) {
            faults.add("The archive holds " + Faults.quote(file) + " twice, or in several folders.", ZIP_AGAIN);
            return false;
        }
        var content = new ByteArrayOutputStream();
        boolean fits = read(zip, content);
        files.put(file, content.toByteArray());
        return fits;
    }

    /** Folders, and what macOS adds of its own. */
    private static boolean isOfTheMachine(String name) {
        return (name.endsWith("/") && name.indexOf('/') == name.length() - 1 && !name.startsWith(".."))
                || name.startsWith("__MACOSX/")
                || name.toLowerCase(Locale.ROOT).endsWith(".ds_store");
    }

    private boolean read(ZipInputStream zip, @Nullable ByteArrayOutputStream into) throws IOException {
        var buffer = new byte[16_384];
        for (int got = zip.read(buffer); got >= 0; got = zip.read(buffer)) {
            unpacked += got;
            if (unpacked > MOST_BYTES || (unpacked > ALWAYS_FINE && unpacked > MOST_RATIO * sent.count)) {
                faults.add("Unpacked, the archive is far larger than any roster.", ZIP_AGAIN);
                return false;
            }
            if (into != null) {
                into.write(buffer, 0, got);
            }
        }
        return true;
    }

    /** Counts what has been read. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int got = super.read();
            count += got < 0 ? 0 : 1;
            return got;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            count += Math.max(got, 0);
            return got;
        }
    }
}
