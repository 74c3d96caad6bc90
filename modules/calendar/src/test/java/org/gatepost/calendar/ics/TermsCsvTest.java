package org.gatepost.calendar.ics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gatepost.calendar.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TermsCsvTest {

    private static final Term AUTUMN = new Term("Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18));

    @Test
    void readsNameFirstAndLastDay() throws Exception {
        assertThat(terms("name,first,last\r\nAutumn,2026-09-01,2026-12-18\r\n\"Spring, 1\",2027-01-04,2027-02-12\r\n"))
                .containsExactly(AUTUMN, new Term("Spring, 1", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 12)));
    }

    @Test
    void readsByteOrderMarksBlankLinesSpacesAndOtherColumns() throws Exception {
        assertThat(terms("\uFEFFLast , First,note,Name\n\n2026-12-18, 2026-09-01,\"two\nlines\",Autumn\n\n"))
                .containsExactly(AUTUMN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,first|terms.csv, line 1: the columns have to be name,first,last",
                "|terms.csv, line 1: the columns have to be name,first,last",
                "name,first,last|terms.csv: there is no term in it",
                "name,first,last\\nA,2026-09-01,soon|terms.csv, line 2: last is no date: soon",
                "name,first,last\\nA,01/09/2026,2026-12-18|terms.csv, line 2: first is no date: 01/09/2026",
                "name,first,last\\nA,2026-09-01|"
                        + "terms.csv, line 2: does not have as many values as there are columns",
                "name,first,last\\n\"A,2026-09-01,2026-12-18|terms.csv, line 2: a quotation mark is missing or too many",
                "name,first,last\\n\"A\"x,2026-09-01,2026-12-18|"
                        + "terms.csv, line 2: a quotation mark is missing or too many",
                "name,first,last\\nA,2026-09-01,2026-08-01|"
                        + "terms.csv, line 2: A ends before it begins: 2026-09-01 to 2026-08-01"
            })
    void namesTheLineOfAFault(String file, String message) {
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> terms(file == null ? "" : file.replace("\\n", "\n")))
                .withMessage(message);
    }

    @Test
    void refusesWhatIsNoCsv() {
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> terms("name,first,last\n\"Autumn\"x,2026-09-01,2026-12-18\n"))
                .withMessageStartingWith("terms.csv");
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> terms("name,first,last,name\nAutumn,2026-09-01,2026-12-18,x\n"))
                .withMessageStartingWith("terms.csv");
    }

    private static List<Term> terms(String file) throws CalendarFileException, IOException {
        return TermsCsv.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "terms.csv");
    }
}
