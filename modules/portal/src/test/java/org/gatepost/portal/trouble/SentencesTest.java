package org.gatepost.portal.trouble;

import java.util.List;
import java.util.stream.IntStream;
import org.gatepost.portal.frame.OfficePhones.Entry;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

    private static final Texts TEXTS = Texts.in(Tongue.ENGLISH);
    private static final Entry HERON = new Entry("Heron <Bank>", "01632 960101");

    @Test
    void sayTheTrustsNumberAndTheSchools() {
        assertThat(Sentences.ring("01632 960100", List.of(HERON), TEXTS))
                .contains("Trust office</bdi>: <a href=\"tel:01632960100\" dir=\"ltr\">01632 960100</a>")
                .contains("Heron &lt;Bank&gt;</bdi>: <a href=\"tel:01632960101\" dir=\"ltr\">01632 960101</a>")
                .doesNotContain("<details");
    }

    @Test
    void foldTheSchoolsWhereThereAreMoreThanThree() {
        assertThat(Sentences.ring("01632 960100", schools(3), TEXTS)).doesNotContain("<details");
        assertThat(Sentences.ring("01632 960100", schools(4), TEXTS))
                .contains("01632 960100</a></li>\n</ul>\n<details class=\"gp-more\">\n<summary>")
                .contains("School 4");
    }

    @Test
    void sayNothingWhereNobodyKnowsANumber() {
        assertThat(Sentences.ring("", List.of(), TEXTS)).isEmpty();
    }

    private static List<Entry> schools(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new Entry("School " + i, "01632 96020" + i))
                .toList();
    }
}
