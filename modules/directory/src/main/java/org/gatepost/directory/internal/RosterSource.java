package org.gatepost.directory.internal;

import java.io.IOException;
import java.util.Optional;

/** Where the files of a roster come from: a folder, an archive, what somebody sent. */
@FunctionalInterface
interface RosterSource {

    /** The file of that name as it is; empty if there is none. */
    Optional<byte[]> file(String name) throws IOException;
}
