package org.gatepost.acceptance.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gatepost.acceptance.server.Build;
import org.gatepost.acceptance.server.DemoRoster;

/** The demo's roster with a school more: a bulk is all of a trust, so one that left a school out would end it. */
final class LargerTrust {

    private LargerTrust() {}

    /** A folder with the demo's files and the lines of those in {@code school}, which begin with the same headings. */
    static Path with(Path school) {
        var folder = Build.ownEmptyDirectory("larger-trust");
        try (var additions = Files.newDirectoryStream(school, "*.csv")) {
            DemoRoster.copyTo(folder);
            for (Path addition : additions) {
                var lines = Files.readAllLines(addition);
                Files.write(
                        folder.resolve(addition.getFileName()),
                        lines.subList(1, lines.size()),
                        StandardOpenOption.APPEND);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
