package org.gatepost.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern TEXT_KEY =
            Pattern.compile("(?:text\\[|messages\\.format\\()'([A-Za-z0-9.]+[A-Za-z0-9])'[\\],]");
    private static final Pattern INLINE = Pattern.compile("\\s(style|on[a-z]+)=\"|<style|<script(?![^>]*\\ssrc=)");
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.gatepost.portal.messages", Locale.ENGLISH);

    @ParameterizedTest
    @MethodSource("pages")
    void every_text_that_a_page_names_is_there(Path page) {
        List<String> missing = TEXT_KEY.matcher(read(page))
                .results()
                .map(match -> match.group(1))
                .filter(key -> !TEXTS.containsKey(key))
                .toList();

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_has_a_script_or_a_style_of_its_own(Path page) {
        assertThat(INLINE.matcher(read(page)).results().map(match -> match.group()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_shows_anything_unescaped(Path page) {
        assertThat(read(page)).doesNotContain("escape=\"false\"");
    }

    @Test
    void no_text_has_a_plain_apostrophe_which_would_switch_its_gaps_off() {
        assertThat(TEXTS.keySet()).noneMatch(key -> TEXTS.getString(key).contains("'"));
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
