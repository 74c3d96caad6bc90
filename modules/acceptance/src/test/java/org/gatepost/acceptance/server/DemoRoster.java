package org.gatepost.acceptance.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The OneRoster files of the demo trust. */
public final class DemoRoster {

    private static final Path FOLDER = Build.project("modules/launcher/src/main/resources/demo/roster");

    private DemoRoster() {}

    /** Copies all of them, over files of their names. */
    public static void copyTo(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(FOLDER, "*.csv")) {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
