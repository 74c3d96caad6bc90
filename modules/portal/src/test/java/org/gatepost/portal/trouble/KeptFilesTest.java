package org.gatepost.portal.trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What browsers are asked to keep is there, and little. */
class KeptFilesTest {

    private static final Path ASSETS = Path.of("src/main/webapp/assets");
    private static final long MOST_BYTES = 120_000;

    @Test
    void everyFileOfTheOfflinePageIsThere() throws IOException {
        long all = 0;
        for (String name : OfflinePage.FILES) {
            all += Files.size(ASSETS.resolve(name));
        }

        assertThat(all).isBetween(1L, MOST_BYTES);
    }

    @Test
    void theManifestIsSmallAndItsIconsAreBesideIt() throws IOException {
        var manifest = Files.readString(ASSETS.resolve("gatepost.webmanifest"));

        assertThat(manifest.length()).isLessThan(600);
        assertThat(manifest).contains("\"start_url\": \"/\"", "\"display\": \"standalone\"");
        assertThat(Pattern.compile("\"src\": \"([^\"]+)\"").matcher(manifest).results())
                .hasSize(2)
                .allSatisfy(icon -> assertThat(ASSETS.resolve(icon.group(1))).isRegularFile());
    }

    @Test
    void theWorkerPassesNoFormOn() throws IOException {
        assertThat(Files.readString(ASSETS.resolve("offline-worker.js")))
                .contains("if (request.method === 'GET') {\n      event.respondWith(page(event));")
                .contains("} else if (navigator.onLine === false) {\n      event.respondWith(kept(PAGE));");
    }
}
