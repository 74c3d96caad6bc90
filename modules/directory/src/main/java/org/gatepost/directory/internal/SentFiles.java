package org.gatepost.directory.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gatepost.directory.roster.SentFile;

/** Files as a browser sends them: each by its name alone, whatever path comes with it. */
final class SentFiles {

    private static final String CHOOSE_AGAIN = "Choose one zip archive, or the CSV files of one export.";

    private SentFiles() {}

    /** By what it holds, not by its name. */
    static boolean isArchive(SentFile file) {
        byte[] content = file.content();
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    static Map<String, byte[]> byName(List<SentFile> files, Faults faults) {
        Map<String, byte[]> byName = new TreeMap<>();
        if (files.isEmpty()) {
            faults.add("No file was sent.", CHOOSE_AGAIN);
        }
        for (SentFile file : files) {
            var name = file.name().substring(file.name().replace('\\', '/').lastIndexOf('/') + 1);
            if (isArchive(file) || !name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                faults.add(Faults.quote(name) + " is no CSV file, or one archive beside others.", CHOOSE_AGAIN);
            } else if (byName.put(name, file.content()) != null) {
                faults.add(Faults.quote(name) + " was sent twice.", CHOOSE_AGAIN);
            }
        }
        return byName;
    }
}
