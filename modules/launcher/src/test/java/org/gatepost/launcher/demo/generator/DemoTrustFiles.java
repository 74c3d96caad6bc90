package org.gatepost.launcher.demo.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generates the files of the demo trust, always the same ones.
 *
 * <p>Run from {@code modules/launcher} to write them anew after a change here; a test compares.
 */
final class DemoTrustFiles {

    /** Below the module's folder. */
    static final Path COMMITTED = Path.of("src", "main", "resources", "demo");

    private DemoTrustFiles() {}

    public static void main(String[] args) throws IOException {
        for (var file : generated().entrySet()) {
            var path = COMMITTED.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** Contents by path, with slashes. */
    static Map<String, String> generated() {
        var trust = Trust.founded();
        var files = new TreeMap<String, String>();
        new OneRosterFolder(trust).files().forEach((name, text) -> files.put("roster/" + name, text));
        addSchool(files, "heron-bank", trust.heronBank(), 0);
        addSchool(files, "curlew-point", trust.curlewPoint(), 1);
        addSchool(files, "saltings", trust.saltings(), 2);
        files.put("saltings/terms.csv", lastEnteredTerms());
        var yaml = new SchoolYaml(trust);
        files.put("heron-bank/school.yaml", yaml.heronBank());
        files.put("curlew-point/school.yaml", yaml.curlewPoint());
        files.put("saltings/school.yaml", yaml.saltings());
        return files;
    }

    private static void addSchool(Map<String, String> files, String folder, School school, int insetShift) {
        for (SchoolYear year : SchoolYear.ALL) {
            files.put(folder + "/" + calendarOf(year), new CalendarFile(school, year, insetShift).text());
        }
        files.put(folder + "/terms.csv", terms());
    }

    /** Saltings shows what happens where nobody has entered the terms. */
    private static String lastEnteredTerms() {
        var rows = new OneRosterFolder.Rows("name", "first", "last");
        rows.add("Autumn term 2024/25", "2024-09-02", "2024-12-20");
        rows.add("Spring term 2024/25", "2025-01-06", "2025-04-04");
        rows.add("Summer term 2024/25", "2025-04-22", "2025-07-22");
        return rows.toString();
    }

    static String calendarOf(SchoolYear year) {
        return "calendar-" + year.title().replace('/', '-') + ".ics";
    }

    private static String terms() {
        var rows = new OneRosterFolder.Rows("name", "first", "last");
        for (SchoolYear year : SchoolYear.ALL) {
            year.terms().forEach(term -> rows.add(term.name() + " " + year.title(), term.first(), term.last()));
        }
        return rows.toString();
    }
}
