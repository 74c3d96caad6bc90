package org.gatepost.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatepost.launcher.CommandFailed;

/**
 * Where Payara Micro unpacks itself. Below a path with letters beyond ASCII it does not find the schemas of its
 * descriptors; a directory elsewhere then stands in until it is closed.
 */
record UnpackDirectory(Path path, boolean standsIn) implements AutoCloseable {

    /** {@code usual}, which need not exist and is kept, or what stands in for it. */
    static UnpackDirectory of(Path usual) throws IOException {
        if (suits(usual)) {
            return new UnpackDirectory(usual, false);
        }
        var elsewhere = Files.createTempDirectory("gatepost-server");
        if (suits(elsewhere)) {
            return new UnpackDirectory(elsewhere, true);
        }
        Files.delete(elsewhere);
        throw CommandFailed.refused("The server cannot unpack below " + usual + " nor below "
                + elsewhere.toAbsolutePath().getParent() + ": a path may have no letters but a to z. Start it with"
                + " java -Djava.io.tmpdir=DIR -jar gatepost.jar, where DIR is such a directory.");
    }

    private static boolean suits(Path directory) {
        return StandardCharsets.US_ASCII
                .newEncoder()
                .canEncode(directory.toAbsolutePath().toString());
    }

    @Override
    public void close() {
        try {
            if (standsIn) {
                FileTree.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + path, e);
        }
    }
}
