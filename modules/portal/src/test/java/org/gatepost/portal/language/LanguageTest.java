package org.gatepost.portal.language;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In which language a page is. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "/family/home, POLISH, ur, POLISH",
        "/family/home, ENGLISH, ur, ENGLISH",
        "/family/home, , ur, URDU",
        "/sign-in, , pl, POLISH",
        "/help, , fr, ENGLISH",
        "/staff/inbox, POLISH, ur, ENGLISH",
        "/leadership/escalations, URDU, , ENGLISH",
        "/styleguide, URDU, , ENGLISH"
    })
    void isTheChosenOneThenWhatTheBrowserAsksForAndEnglishForStaff(
            String path, Tongue chosen, String accepted, Tongue language) {
        assertThat(Language.of(path, Optional.ofNullable(chosen), accepted)).isEqualTo(language);
    }
}
