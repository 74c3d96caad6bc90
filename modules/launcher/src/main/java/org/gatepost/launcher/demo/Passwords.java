package org.gatepost.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the demo's database roles, made when the database is made: other users of the machine stay out. */
record Passwords(String superuser, String migrating, String application) {

    private static final int BYTES = 24;

    /** New ones, kept in {@code file}. */
    static Passwords createIn(Path file) throws IOException {
        var created = new Passwords(random(), random(), random());
        PrivateFiles.write(
                file,
                "superuser=" + created.superuser + "\nmigrating=" + created.migrating + "\napplication="
                        + created.application + "\n");
        return created;
    }

    /** Those kept in {@code file}. */
    static Passwords keptIn(Path file) throws IOException {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Passwords(of(kept, "superuser"), of(kept, "migrating"), of(kept, "application"));
    }

    private static String of(Properties kept, String role) throws IOException {
        var password = kept.getProperty(role);
        if (password == null) {
            throw new IOException("no password for " + role);
        }
        return password;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Says none of them. */
    @Override
    public String toString() {
        return "passwords";
    }
}
