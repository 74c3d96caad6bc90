package org.gatepost.portal;

import java.io.IOException;
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

/** Pages and their texts agree. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY =
            Pattern.compile("(?:text\\[|messages\\.format\\()'([A-Za-z0-9.]+[A-Za-z0-9])'[\\],]");
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.gatepost.portal.messages", Locale.ENGLISH);

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void every_text_that_a_page_names_is_there(Path page) throws IOException {
        List<String> missing = KEY.matcher(Files.readString(page))
                .results()
                .map(match -> match.group(1))
                .filter(key -> !TEXTS.containsKey(key))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_has_a_plain_apostrophe_which_would_switch_its_gaps_off() {
        assertThat(TEXTS.keySet()).noneMatch(key -> TEXTS.getString(key).contains("'"));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
