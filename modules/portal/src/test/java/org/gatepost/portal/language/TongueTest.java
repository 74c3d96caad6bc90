package org.gatepost.portal.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which language suits a browser. */
class TongueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pl-PL,pl;q=0.9,en-GB;q=0.8,en;q=0.7 | POLISH
            ur                                  | URDU
            ur-PK,en;q=0.5                      | URDU
            en-US,en;q=0.9                      | ENGLISH
            en,pl;q=0.5                         | ENGLISH
            fr,pl;q=0.5                         | POLISH
            en;q=0.2,pl;q=0.9                   | POLISH
            fr-FR,de                            | ENGLISH
            pl;q=0                              | ENGLISH
            *                                   | ENGLISH
            ;;;q=x,                             | ENGLISH
            ''                                  | ENGLISH
                                                | ENGLISH
            """)
    void the_one_that_is_wanted_most_among_ours_else_english(String accepted, Tongue language) {
        assertThat(Tongue.accepted(accepted)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, true", "pl, true", "ur, true", "en, false", "PL, false", "../pl, false", "'', false"})
    void only_our_own_tags_are_taken_from_a_form_or_a_cookie(String tag, boolean known) {
        assertThat(Tongue.ofTag(tag).isPresent()).isEqualTo(known);
    }

    @Test
    void no_tag_is_no_language() {
        assertThat(Tongue.ofTag(null)).isEmpty();
    }
}
