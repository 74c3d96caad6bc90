package org.gatepost.portal.styleguide;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the web application, as it stands there. */
final class WebFile {

    private WebFile() {}

    static String text(ServletContext application, String path) {
        try (var source = application.getResourceAsStream(path)) {
            if (source == null) {
                throw new IllegalArgumentException("no file " + path);
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
