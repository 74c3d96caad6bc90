package org.gatepost.portal.frame;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AssetFilesTest {

    private static final Map<String, String> FILES = Map.of(
            "/assets/gatepost.css", "body{}",
            "/assets/fonts/text.woff2", "font",
            "/assets/fonts/deep/er.svg", "<svg/>",
            "/WEB-INF/web.xml", "secret");

    private final AssetFiles assets = AssetFiles.of(new InMemory(FILES));

    @Test
    void hasOneFingerprintForAllSoThatRelativeAddressesWork() {
        var sheet = assets.address("gatepost.css");

        assertThat(sheet).matches("/assets/[0-9a-f]{12}/gatepost\\.css");
        assertThat(assets.address("fonts/text.woff2")).isEqualTo(sheet.replace("gatepost.css", "fonts/text.woff2"));
        assertThat(assets.address("fonts/deep/er.svg")).isEqualTo(sheet.replace("gatepost.css", "fonts/deep/er.svg"));
    }

    @Test
    void keepsItsAddressesAsLongAsNothingChanges() {
        assertThat(AssetFiles.of(new InMemory(FILES)).address("gatepost.css"))
                .isEqualTo(assets.address("gatepost.css"));
    }

    @Test
    void hasOtherAddressesWhenAnyFileHasOtherContentOrAnotherName() {
        assertThat(with("/assets/fonts/text.woff2", "another font")).isNotEqualTo(assets.address("gatepost.css"));
        assertThat(with("/assets/new.js", "")).isNotEqualTo(assets.address("gatepost.css"));
    }

    @Test
    void answersForEverOnlyUnderTheAddressOfToday() {
        var today = assets.address("fonts/text.woff2").substring(AssetFiles.FOLDER.length());

        assertThat(assets.answer(today)).hasValueSatisfying(answer -> {
            assertThat(answer.lasting()).isTrue();
            assertThat(answer.file().content()).asString().isEqualTo("font");
        });
        assertThat(assets.answer("0123456789ab/fonts/text.woff2")).hasValueSatisfying(answer -> {
            assertThat(answer.lasting()).isFalse();
            assertThat(answer.file().content()).asString().isEqualTo("font");
        });
        assertThat(assets.answer("fonts/text.woff2"))
                .hasValueSatisfying(answer -> assertThat(answer.lasting()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "fonts",
                "fonts/",
                "unknown.css",
                "0123456789ab/",
                "0123456789ab/unknown.css",
                "0123456789AB/gatepost.css",
                "0123456789ab/0123456789ab/gatepost.css",
                "../WEB-INF/web.xml",
                "0123456789ab/../../WEB-INF/web.xml",
                "0123456789ab/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "%2e%2e/WEB-INF/web.xml",
                "..\\WEB-INF\\web.xml",
                "/WEB-INF/web.xml",
                "fonts/../gatepost.css",
                "./gatepost.css",
                "gatepost.css/",
                "gatepost.css\0",
                "gatepost.css;x"
            })
    void knowsNothingElse(String path) {
        assertThat(assets.answer(path)).isEmpty();
    }

    @Test
    void neverGivesAnAddressOfWhatIsNotThere() {
        assertThatThrownBy(() -> assets.address("../WEB-INF/web.xml")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a.css, text/css;charset=UTF-8",
        "a.js, text/javascript;charset=UTF-8",
        "a.svg, image/svg+xml;charset=UTF-8",
        "b/a.woff2, font/woff2",
        "a.png, image/png",
        "gatepost.webmanifest, application/manifest+json;charset=UTF-8"
    })
    void saysWhatItIs(String name, String type) {
        assertThat(AssetFile.of(name, new byte[0]).type()).isEqualTo(type);
    }

    @Test
    void refusesToStartWithAFileThatBrowsersWouldHaveToGuess() {
        assertThatThrownBy(() -> AssetFiles.of(new InMemory(Map.of("/assets/a.psd", ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.psd");
    }

    @Test
    void tagsEachContentOtherwise() {
        assertThat(AssetFile.of("a.css", "a".getBytes(StandardCharsets.UTF_8)).tag())
                .isNotEqualTo(AssetFile.of("a.css", "b".getBytes(StandardCharsets.UTF_8))
                        .tag())
                .matches("W/\"[0-9a-f]{16}\"");
    }

    private static String with(String path, String content) {
        var files = new HashMap<>(FILES);
        files.put(path, content);
        return AssetFiles.of(new InMemory(files)).address("gatepost.css");
    }

    /** As a container shows the files of an application: folders end in a slash, only direct children are listed. */
    private record InMemory(Map<String, String> files) implements AssetFiles.Resources {

        @Override
        public @Nullable Set<String> paths(String folder) {
            var children = new HashSet<String>();
            for (String path : files.keySet()) {
                if (path.startsWith(folder)) {
                    int slash = path.indexOf('/', folder.length());
                    children.add(slash < 0 ? path : path.substring(0, slash + 1));
                }
            }
            return children.isEmpty() ? null : children;
        }

        @Override
        public InputStream open(String path) {
            return new ByteArrayInputStream(files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8));
        }
    }
}
