package org.gatepost.portal.frame;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SchoolColourTest {

    @Test
    void canBeWrittenOnWhateverColourItIs() {
        // every fifth step of each part, and all greys: among them are the ones in the middle, where it is hardest
        assertThat(IntStream.range(0, 52 * 52 * 52)
                        .map(i -> (i / (52 * 52) * 5) << 16 | (i / 52 % 52 * 5) << 8 | i % 52 * 5)
                        .mapToObj(SchoolColourTest::colour))
                .allMatch(colour -> colour.contrast(colour.onIt()) >= SchoolColour.ENOUGH);
        assertThat(IntStream.range(0, 256).mapToObj(grey -> colour(grey << 16 | grey << 8 | grey)))
                .allMatch(colour -> colour.contrast(colour.onIt()) >= SchoolColour.ENOUGH);
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#777777, #ffffff, 4.478", "#0000ff, #ffffff, 8.592", "#ffff00, #ffffff, 1.074"
    })
    void isComparedByTheFormulaOfWcag(String one, String other, double contrast) {
        assertThat(new SchoolColour(one).contrast(new SchoolColour(other))).isEqualTo(contrast, within(0.01));
        assertThat(new SchoolColour(other).contrast(new SchoolColour(one))).isEqualTo(contrast, within(0.01));
    }

    @Test
    void isAllThatItsSheetSays() {
        assertThat(new SchoolColour("#1d4f5c").sheet()).isEqualTo(":root{--school:#1d4f5c;--on-school:#ffffff}");
        assertThat(new SchoolColour("#ffd800").sheet()).isEqualTo(":root{--school:#ffd800;--on-school:#15191b}");
    }

    @Test
    void isFoundByTheNameOfItsSheet() {
        var colour = new SchoolColour("#1d4f5c");

        assertThat(SchoolColour.ofSheet(colour.sheetName())).contains(colour);
        assertThat(colour.sheetName()).matches("1d4f5c-[0-9a-f]{8}\\.css");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1d4f5c.css",
                "1d4f5c-00000000.css",
                "1D4F5C-00000000.css",
                "../1d4f5c-00000000.css",
                "1d4f5c-00000000.css/",
                "1d4f5c;}-00000000.css",
                "logo.png"
            })
    void isNotFoundByAnyOtherName(String name) {
        assertThat(SchoolColour.ofSheet(name)).isEmpty();
    }

    private static SchoolColour colour(int rgb) {
        return new SchoolColour(String.format("#%06x", rgb));
    }
}
