package org.gatepost.portal.styleguide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** WCAG 2.2 AA, 1.4.3 and 1.4.11, in light and dark; and nothing has a colour of its own. */
class TokensTest {

    private static final Path ASSETS = Path.of("src/main/webapp/assets");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{]*\\{)");

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void can_be_read(Pair pair) {
        assertThat(pair.light()).as("light").isGreaterThanOrEqualTo(pair.least());
        assertThat(pair.dark()).as("dark").isGreaterThanOrEqualTo(pair.least());
    }

    @Test
    void are_read_with_their_headings_and_both_values() throws IOException {
        var sheet = sheet();

        assertThat(sheet.chapters().get(0).title()).isEqualTo("surfaces and text");
        assertThat(sheet.token("ink")).isEqualTo(new Token("ink", "#1c2726", "#e9eeea"));
        assertThat(sheet.token("space-4")).isEqualTo(new Token("space-4", "1rem", "1rem"));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void alone_have_colours(String name) throws IOException {
        var coloured = Files.readAllLines(ASSETS.resolve(name)).stream()
                .filter(line -> !line.strip().startsWith("@media print")
                        && COLOUR.matcher(line).find())
                .toList();

        assertThat(coloured).isEmpty();
    }

    static Stream<Pair> pairs() throws IOException {
        return Tokens.pairs(sheet());
    }

    static List<String> sheets() {
        return List.of("primefaces.css", "styleguide.css");
    }

    private static TokenSheet sheet() throws IOException {
        return TokenSheet.of(Files.readString(ASSETS.resolve("tokens.css")));
    }
}
