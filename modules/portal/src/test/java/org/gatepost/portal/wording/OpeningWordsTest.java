package org.gatepost.portal.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.calendar.Term;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningWordsTest {

    private static final Texts TEXTS = Texts.in(Tongue.ENGLISH);

    private static final SchoolCalendar CALENDAR = SchoolCalendar.builder()
            .term(new Term("Autumn", LocalDate.parse("2026-09-01"), LocalDate.parse("2026-12-18")))
            .closedPart(
                    LocalDate.parse("2026-11-11"),
                    new OpenWindow(LocalTime.of(12, 0), LocalTime.of(13, 0)),
                    "fire drill")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-10T10:00    | true  | The school is open until 5:30 pm.
            2026-11-10T17:29:59 | true  | The school is open until 5:30 pm.
            2026-11-10T17:30    | false | The school is closed now. It opens tomorrow, 8:00 am.
            2026-11-11T07:59    | false | The school is closed now. It opens today, 8:00 am.
            2026-11-11T11:00    | true  | The school is open until 12 noon.
            2026-11-11T12:00    | false | The school is closed now. It opens today, 1:00 pm.
            2026-11-13T18:00    | false | The school is closed now. It opens Monday, 8:00 am.
            2026-12-18T18:00    | false | The school is closed now. It has not said yet when it opens again.
            """)
    void the_page_says_whether_the_school_is_open_and_until_when(String local, boolean open, String said) {
        Instant now = CALENDAR.instantOf(LocalDateTime.parse(local));
        var words = new OpeningWords(CALENDAR, now, new SchoolTimes(CALENDAR.zone(), now, TEXTS), TEXTS);

        assertThat(words.isOpen()).isEqualTo(open);
        assertThat(words.said()).isEqualTo(said);
    }
}
