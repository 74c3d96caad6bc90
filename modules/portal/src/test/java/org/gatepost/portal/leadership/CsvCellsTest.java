package org.gatepost.portal.leadership;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-CSV-01. */
class CsvCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\tx",
                " =1",
                "\"=1",
                "'=1",
                "\uFF1D1",
                "\u00A0@x",
                "\u200B=1"
            })
    void isNoFormula(String text) {
        assertThat(CsvCells.line(List.of(text))).startsWith("\"'").endsWith("\"\r\n");
    }

    @Test
    void keepsWhatIsNone() {
        assertThat(CsvCells.line(List.of("Amina said \"hello\"", "a,b", "1-1", "")))
                .isEqualTo("\"Amina said \"\"hello\"\"\",\"a,b\",\"1-1\",\"\"\r\n");
    }
}
