package org.gatepost.portal.frame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Heron Bank Primary School, HB",
        "Saltings, S",
        "St. Mary's, SM",
        "St Mary’s C of E Primary, SM",
        "'  \"Heron\"   (Bank) ', HB",
        "Barton-le-Clay, BL",
        "école Zürich, ÉZ",
        "3rd Street, 3S",
        "Cats & Dogs, CD"
    })
    void areOfTheFirstTwoWords(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void keepALetterWithWhatBelongsToIt() {
        assertThat(Initials.of("e\u0301cole")).isEqualTo("E\u0301");
        assertThat(Initials.of("🏫 Heron")).isEqualTo("🏫H");
        assertThat(Initials.of("👩🏽‍🏫 👨‍👩‍👧")).isEqualTo("👩🏽‍🏫👨‍👩‍👧");
    }

    @Test
    void standApartWhereLettersAreJoinedInWriting() {
        assertThat(Initials.of("مدرسة النور")).isEqualTo("م\u200cا");
        assertThat(Initials.of("بيت ספר")).isEqualTo("ب\u200cס");
        assertThat(Initials.of("בית ספר")).isEqualTo("בס");
    }

    @Test
    void areNoneOfNothing() {
        assertThat(Initials.of("")).isEmpty();
        assertThat(Initials.of(" - ?! ")).isEmpty();
    }
}
