package org.gatepost.portal.styleguide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The style guide is complete: nothing is built that it does not show. */
class ContentsTest {

    private static final Path WEB = Path.of("src/main/webapp");
    private static final Path PAGES = WEB.resolve("styleguide");
    private static final Pattern TAG = Pattern.compile("<tag-name>([^<]+)</tag-name>");

    /** Tags of the product's pages that need its data, or are a part of every page. */
    private static final List<String> SHOWN_ELSEWHERE = List.of("writing", "toasts", "error-summary");

    @Test
    void names_every_page_once_and_no_other() throws IOException {
        assertThat(Contents.pages()).extracting(GuidePage::file).containsExactlyInAnyOrderElementsOf(names(PAGES));
    }

    @Test
    void has_a_page_for_every_component() throws IOException {
        assertThat(names(PAGES)).containsAll(names(WEB.resolve("WEB-INF/resources/gp")));
    }

    @Test
    void shows_every_tag() throws IOException {
        var pages = text(PAGES);

        assertThat(TAG.matcher(Files.readString(WEB.resolve("WEB-INF/gatepost.taglib.xml")))
                        .results()
                        .map(tag -> tag.group(1)))
                .filteredOn(tag -> !SHOWN_ELSEWHERE.contains(tag))
                .allSatisfy(tag -> assertThat(pages).containsPattern("<gp:" + tag + "[ />]"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".xhtml", ""))
                    .toList();
        }
    }

    private static String text(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ContentsTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
