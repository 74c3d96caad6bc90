package org.gatepost.portal.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses of style sheets, scripts, fonts and pictures: {@code #{assets.of('gatepost.css')}}. */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final int MARK_BYTES = 8;

    @Inject
    ServletContext application;

    @SuppressWarnings("NullAway.Init") // by the container, before anybody asks
    private AssetFiles files;

    @PostConstruct
    void read() {
        files = AssetFiles.of(new OfApplication(application));
    }

    /**
     * The address of a file, another one whenever any file is another one.
     *
     * @param name path below {@code webapp/assets}
     * @throws IllegalArgumentException if there is no such file
     */
    public String of(String name) {
        return files.address(name);
    }

    /**
     * What is in a file of text.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String text(String name) {
        return new String(files.content(name), StandardCharsets.UTF_8);
    }

    /** A short mark, another one for any other text. */
    public static String mark(String text) {
        return HexFormat.of()
                .formatHex(AssetFiles.sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, MARK_BYTES);
    }

    Optional<AssetFiles.Answer> answer(String path) {
        return files.answer(path);
    }

    private record OfApplication(ServletContext application) implements AssetFiles.Resources {

        @Override
        public @Nullable Set<String> paths(String folder) {
            return application.getResourcePaths(folder);
        }

        @Override
        public @Nullable InputStream open(String path) {
            return application.getResourceAsStream(path);
        }
    }
}
