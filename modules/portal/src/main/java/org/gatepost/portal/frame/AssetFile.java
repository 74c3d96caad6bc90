package org.gatepost.portal.frame;

import java.util.HexFormat;
import java.util.Map;

/**
 * A static file.
 *
 * @param type media type, with the encoding where it is text
 * @param tag for {@code ETag}: another one for other content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AssetFile(byte[] content, String type, String tag) {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "txt", "text/plain;charset=UTF-8",
            "webmanifest", "application/manifest+json;charset=UTF-8",
            "woff2", "font/woff2",
            "png", "image/png");

    private static final int TAG_BYTES = 8;

    /** @throws IllegalArgumentException if nothing is known of what {@code name} ends with */
    static AssetFile of(String name, byte[] content) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("no media type is known for " + name);
        }
        var digest = AssetFiles.sha256().digest(content);
        // weak, because the same file may travel compressed
        return new AssetFile(content, type, "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"");
    }
}
