package org.gatepost.launcher.demo;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatepost.launcher.CommandFailed;

/** Whose a directory is. PostgreSQL starts only as the user that its data belongs to. */
final class DirectoryOwner {

    private static final int ROOT = 0;

    private DirectoryOwner() {}

    /** Refuses when {@code directory} belongs to somebody else or cannot be written to. */
    static void require(Path directory) throws IOException {
        if (!Files.isWritable(directory)) {
            throw CommandFailed.refused("You may not write to " + directory + ", which belongs to "
                    + Files.getOwner(directory) + ". Give the demo a directory of yours: --data DIR.");
        }
        var mine = Files.createTempFile(directory, "owner", null);
        try {
            if (knowsUsers() && !Files.getOwner(mine).equals(Files.getOwner(directory))) {
                throw CommandFailed.refused(directory + " belongs to " + Files.getOwner(directory) + ", and you are "
                        + Files.getOwner(mine) + ". Give the demo a directory of yours: --data DIR.");
            }
        } finally {
            Files.delete(mine);
        }
    }

    /** Whether files of this process would belong to root. */
    static boolean isRoot(Path directory) throws IOException {
        return knowsUsers() && Files.getAttribute(directory, "unix:uid").equals(ROOT);
    }

    private static boolean knowsUsers() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    }
}
