package org.gatepost.acceptance.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.gatepost.acceptance.server.Build;

/** The demo's roster with a school more: a bulk is all of a trust, so one that left a school out would end it. */
final class LargerTrust {

    private static final Path DEMO = Build.project("modules/launcher/src/main/resources/demo/roster");
    private static final List<String> FILES = List.of(
            "manifest.csv",
            "orgs.csv",
            "academicSessions.csv",
            "courses.csv",
            "classes.csv",
            "users.csv",
            "enrollments.csv");

    private LargerTrust() {}

    /** A folder with the demo's files and the lines of those in {@code school}, which begin with the same headings. */
    static Path with(Path school) {
        var folder = Build.emptyDirectory("larger-trust");
        try {
            for (String file : FILES) {
                var roster = folder.resolve(file);
                Files.copy(DEMO.resolve(file), roster, StandardCopyOption.REPLACE_EXISTING);
                if (Files.exists(school.resolve(file))) {
                    var lines = Files.readAllLines(school.resolve(file));
                    Files.write(roster, lines.subList(1, lines.size()), StandardOpenOption.APPEND);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
