package org.gatepost.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages name files that are there, and under addresses that browsers may keep. */
class PageAssetsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern NAMED = Pattern.compile("assets\\.of\\('([^']+)'\\)");
    private static final Pattern BY_HAND = Pattern.compile("(?:href|src)=\"/assets/[^\"]*\"");

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void every_file_that_a_page_names_is_there(Path page) throws IOException {
        assertThat(found(NAMED, page, 1))
                .allSatisfy(name ->
                        assertThat(PAGES.resolve("assets").resolve(name)).isRegularFile());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void no_page_writes_the_address_of_a_file_itself(Path page) throws IOException {
        assertThat(found(BY_HAND, page, 0)).isEmpty();
    }

    private static List<String> found(Pattern pattern, Path page, int group) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(match -> match.group(group))
                .toList();
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
