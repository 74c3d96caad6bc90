package org.gatepost.portal.wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchoolInitialsTest {

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
        assertThat(NameMark.initialsOfSchool(name)).isEqualTo(initials);
    }

    @Test
    void keepALetterWithWhatBelongsToIt() {
        assertThat(NameMark.initialsOfSchool("e\u0301cole")).isEqualTo("E\u0301");
        assertThat(NameMark.initialsOfSchool("🏫 Heron")).isEqualTo("🏫H");
        assertThat(NameMark.initialsOfSchool("👩🏽‍🏫 👨‍👩‍👧")).isEqualTo("👩🏽‍🏫👨‍👩‍👧");
    }

    @Test
    void standApartWhereLettersAreJoinedInWriting() {
        assertThat(NameMark.initialsOfSchool("مدرسة النور")).isEqualTo("م\u200cا");
        assertThat(NameMark.initialsOfSchool("بيت ספר")).isEqualTo("ب\u200cס");
        assertThat(NameMark.initialsOfSchool("בית ספר")).isEqualTo("בס");
    }

    @Test
    void areNoneOfNothing() {
        assertThat(NameMark.initialsOfSchool("")).isEmpty();
        assertThat(NameMark.initialsOfSchool(" - ?! ")).isEmpty();
    }
}
