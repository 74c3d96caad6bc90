package org.gatepost.portal.language;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What families read, an eleven-year-old can read. */
class ReadingAgeTest {

    private static final int HIGHEST_GRADE = 6;

    /** In fewer words one long one, such as "e-mail", says nothing about the text. */
    private static final int SHORTEST = 12;

    @Test
    void whoever_is_eleven_can_read_every_text_for_families() {
        List<Measured> hardest = Bundle.english().texts().entrySet().stream()
                .filter(text -> !Bundle.isForStaff(text.getKey()))
                .map(text -> Measured.of(text.getKey(), withGapsFilled(text.getValue())))
                .filter(text -> ReadingAge.words(text.said()).size() >= SHORTEST)
                .sorted(Comparator.comparingDouble(Measured::grade).reversed())
                .limit(5)
                .toList();

        assertThat(hardest).hasSize(5).allMatch(text -> text.grade() <= HIGHEST_GRADE);
    }

    @ParameterizedTest
    @CsvSource({
        "school, 1",
        "message, 2",
        "answer, 2",
        "delivered, 3",
        "people, 2",
        "promised, 2",
        "needed, 2",
        "closed, 1",
        "confirmed, 2",
        "headteacher, 3",
        "governing, 3",
        "settle, 2",
        "phone, 1",
        "dyspraxia, 4"
    })
    void syllables_are_counted_as_they_are_heard(String word, int syllables) {
        assertThat(ReadingAge.syllables(word)).isEqualTo(syllables);
    }

    /** Words and syllables were counted by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The cat that sat on the mat was happy and very fat.                      | 12 | 14 | 2.9
            Children remember important adventures with their grandparents in winter. | 9  | 19 | 12.8
            The cat sat. The dog ran. The hen fed the chick.                          | 11 | 11 | -2.4
            """)
    void the_grade_is_that_of_flesch_and_kincaid(String text, int words, int syllables, double grade) {
        assertThat(ReadingAge.words(text)).hasSize(words);
        assertThat(ReadingAge.words(text).stream()
                        .mapToInt(ReadingAge::syllables)
                        .sum())
                .isEqualTo(syllables);
        assertThat(ReadingAge.gradeOf(text)).isCloseTo(grade, within(0.1));
    }

    private static String withGapsFilled(String text) {
        return text.contains("plural") ? "" : text.replaceAll("\\{[^}]*}", "Monday");
    }

    private record Measured(String key, String said, double grade) {

        static Measured of(String key, String said) {
            return new Measured(key, said, said.isEmpty() ? 0 : ReadingAge.gradeOf(said));
        }

        @Override
        public String toString() {
            return "%s: grade %.1f: %s".formatted(key, grade, said);
        }
    }
}
