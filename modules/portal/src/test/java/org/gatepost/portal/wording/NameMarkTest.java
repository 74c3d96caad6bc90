package org.gatepost.portal.wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameMarkTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "Amina Yusuf-Hale, AY",
        "Idris, I",
        "mary jane o'connor, MO",
        "\u2019Tilda Q, TQ",
        "\u0141ucja \u017B\u00F3\u0142\u0107, \u0141\u017B",
        "\u0641\u0627\u0637\u0645\u06C1 \u062E\u0627\u0646, \u0641\u200c\u062E",
        "e\u0301lodie Roux, E\u0301R",
        "\uD83E\uDD84, \uD83E\uDD84",
        "'  -  ', ''",
        "'', ''"
    })
    void takesTheFirstLettersOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(NameMark.initialsOf(name)).isEqualTo(initials);
    }

    @Test
    void givesTheSameNameTheSameFace() {
        assertThat(NameMark.faceOf("Idris Yusuf-Hale"))
                .isEqualTo(NameMark.faceOf("Idris Yusuf-Hale"))
                .matches("gp-face-[1-6]");
        assertThat(NameMark.faceOf("polygenelubricants"))
                .as("of the least hash code")
                .matches("gp-face-[1-6]");
    }

    @ParameterizedTest(name = "{0} -> {1}")
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
    void takesTheFirstTwoWordsOfASchool(String name, String initials) {
        assertThat(NameMark.initialsOfSchool(name)).isEqualTo(initials);
    }

    @Test
    void keepsALetterWithWhatBelongsToIt() {
        assertThat(NameMark.initialsOfSchool("e\u0301cole")).isEqualTo("E\u0301");
        assertThat(NameMark.initialsOfSchool("🏫 Heron")).isEqualTo("🏫H");
        assertThat(NameMark.initialsOfSchool("👩🏽‍🏫 👨‍👩‍👧")).isEqualTo("👩🏽‍🏫👨‍👩‍👧");
    }

    @Test
    void keepsLettersApartThatAreJoinedInWriting() {
        assertThat(NameMark.initialsOfSchool("مدرسة النور")).isEqualTo("م\u200cا");
        assertThat(NameMark.initialsOfSchool("بيت ספר")).isEqualTo("ب\u200cס");
        assertThat(NameMark.initialsOfSchool("בית ספר")).isEqualTo("בס");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(NameMark.initialsOfSchool("")).isEmpty();
        assertThat(NameMark.initialsOfSchool(" - ?! ")).isEmpty();
    }
}
