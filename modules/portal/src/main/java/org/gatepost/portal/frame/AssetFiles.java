package org.gatepost.portal.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files below {@code webapp/assets}, in memory. One fingerprint over all of them is part of their addresses, so that
 * browsers may keep them for ever, and that a style sheet can name its fonts by relative addresses. What is not one of
 * them cannot be asked for, however the path is written.
 */
final class AssetFiles {

    /** Where they are, for browsers and within the application. */
    static final String FOLDER = "/assets/";

    private static final int FINGERPRINT_LENGTH = 12;
    private static final Pattern FINGERPRINTED = Pattern.compile("([0-9a-f]{12})/(.+)");

    private final SortedMap<String, AssetFile> files;
    private final String fingerprint;

    private AssetFiles(SortedMap<String, AssetFile> files) {
        this.files = files;
        this.fingerprint = fingerprint(files);
    }

    /** All files of {@code application}. */
    static AssetFiles of(Resources application) {
        var files = new TreeMap<String, AssetFile>();
        collect(application, FOLDER, files);
        return new AssetFiles(files);
    }

    /**
     * The address of a file.
     *
     * @param name path below the folder
     * @throws IllegalArgumentException if there is no such file
     */
    String address(String name) {
        file(name);
        return FOLDER + fingerprint + "/" + name;
    }

    /**
     * What is in a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    byte[] content(String name) {
        return file(name).content();
    }

    private AssetFile file(String name) {
        var file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return file;
    }

    /** @param path what a browser asked for, below the folder: with the fingerprint, an old one, or none */
    Optional<Answer> answer(String path) {
        var file = files.get(path);
        if (file != null) {
            return Optional.of(new Answer(file, false));
        }
        Matcher parts = FINGERPRINTED.matcher(path);
        return parts.matches()
                ? Optional.ofNullable(files.get(parts.group(2)))
                        .map(found -> new Answer(found, parts.group(1).equals(fingerprint)))
                : Optional.empty();
    }

    /** @param lasting whether its address will never stand for anything else */
    record Answer(AssetFile file, boolean lasting) {}

    /** The part of a servlet context that is needed here. */
    interface Resources {

        /** As {@link jakarta.servlet.ServletContext#getResourcePaths}. */
        @Nullable
        Set<String> paths(String folder);

        /** As {@link jakarta.servlet.ServletContext#getResourceAsStream}. */
        @Nullable
        InputStream open(String path);
    }

    private static void collect(Resources application, String folder, Map<String, AssetFile> files) {
        var paths = application.paths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                collect(application, path, files);
            } else {
                var name = path.substring(FOLDER.length());
                files.put(name, AssetFile.of(name, read(application, path)));
            }
        }
    }

    private static byte[] read(Resources application, String path) {
        try (InputStream in = application.open(path)) {
            if (in == null) {
                throw new IllegalStateException("cannot be read: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static String fingerprint(SortedMap<String, AssetFile> files) {
        var digest = sha256();
        files.forEach((name, file) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(file.content()));
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_LENGTH);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
