package org.gatepost.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The demo's {@code gatepost.secret-key}, made at its first start and kept beside its database. */
final class SecretKey {

    private static final int BYTES = 32;

    private SecretKey() {}

    static String keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            var key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            PrivateFiles.write(file, Base64.getEncoder().encodeToString(key));
        }
        return Files.readString(file).strip();
    }
}
