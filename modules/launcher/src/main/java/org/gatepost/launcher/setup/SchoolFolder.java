package org.gatepost.launcher.setup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a school lie. */
@FunctionalInterface
public interface SchoolFolder {

    /**
     * Opens a file by its name, relative to the folder.
     *
     * @throws IOException if there is none, or it cannot be read
     */
    InputStream open(String name) throws IOException;

    /** A folder on disk. */
    static SchoolFolder at(Path folder) {
        return name -> Files.newInputStream(folder.resolve(name));
    }

    /** A folder among the resources of {@code of}'s jar. */
    static SchoolFolder inside(Class<?> of, String folder) {
        return name -> {
            InputStream found = of.getResourceAsStream(folder + "/" + name);
            if (found == null) {
                throw new FileNotFoundException(folder + "/" + name);
            }
            return found;
        };
    }
}
