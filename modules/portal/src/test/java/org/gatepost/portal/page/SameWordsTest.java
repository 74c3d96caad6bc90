package org.gatepost.portal.page;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** REL-IDEM-01. */
class SameWordsTest {

    private static final String FORM = "9f1c8f0e-5f43-4a4e-9a8c-0c7f5f0f7b11";

    @Test
    void fromTheSameFormAreOneMessage() {
        assertThat(SameWords.idOf(FORM, List.of("thread:1", "Which book?")))
                .isEqualTo(SameWords.idOf(FORM, List.of("thread:1", "Which book?")));
    }

    @Test
    void areTheSameWhateverTheBrowserMakesOfItsLineEnds() {
        assertThat(SameWords.idOf(FORM, List.of("One\r\ntwo\r\n")))
                .isEqualTo(SameWords.idOf(FORM, List.of("One\ntwo")));
    }

    @Test
    void thatWereChangedAreAnotherMessage() {
        assertThat(SameWords.idOf(FORM, List.of("Which book?")))
                .isNotEqualTo(SameWords.idOf(FORM, List.of("Which book, please?")));
    }

    @Test
    void fromAnotherFormAreAnotherMessage() {
        assertThat(SameWords.idOf(FORM, List.of("Yes."))).isNotEqualTo(SameWords.idOf("another", List.of("Yes.")));
    }

    @Test
    void doNotRunIntoEachOther() {
        assertThat(SameWords.idOf(FORM, List.of("ab", "c"))).isNotEqualTo(SameWords.idOf(FORM, List.of("a", "bc")));
    }
}
