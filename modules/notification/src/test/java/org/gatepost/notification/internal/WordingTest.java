package org.gatepost.notification.internal;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)");
    private static final ResourceBundle ENGLISH = bundle("en");

    @Test
    void everyKindHasASubjectOfOneLineAndAText() {
        var kinds = ENGLISH.keySet().stream()
                .map(key -> key.replaceAll("\\.(subject|text)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds).isNotEmpty().allSatisfy(kind -> {
            assertThat(ENGLISH.getString(kind + ".subject")).isNotBlank().doesNotContain("\n");
            assertThat(ENGLISH.getString(kind + ".text")).isNotBlank();
        });
    }

    /** In a message format an apostrophe starts a quotation, which would swallow a gap. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ur"})
    void noTextHasAnApostrophe(String language) {
        var texts = bundle(language);

        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(texts.getString(key)).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "ur"})
    void everyTextIsTranslatedWithItsGaps(String language) {
        var translated = bundle(language);

        assertThat(translated.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(ENGLISH.keySet()).allSatisfy(key -> {
            assertThat(gaps(translated.getString(key))).as(key).isEqualTo(gaps(ENGLISH.getString(key)));
            assertThat(translated.getString(key)).as(key).isNotEqualTo(ENGLISH.getString(key));
        });
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("org.gatepost.notification.letters", Locale.forLanguageTag(language));
    }
}
