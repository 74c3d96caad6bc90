package org.gatepost.portal.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

/** Translations say all that English says to families, and nothing else. */
class TranslationsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+)+\\.?)[\"']");

    /** Patterns of dates, and what is a name. */
    private static final Set<String> THE_SAME_EVERYWHERE = Set.of(
            "path.who",
            "words.dateTime",
            "words.platform",
            "words.pattern.weekday",
            "words.pattern.weekdayYear",
            "words.pattern.weekdayOnly",
            "words.pattern.day",
            "words.pattern.dayYear",
            "words.pattern.dayOnly",
            "promise.why.and",
            "duty.SYSTEM");

    @ParameterizedTest
    @MethodSource("translations")
    void every_text_for_families_is_translated_and_no_other(Bundle translation) {
        Set<String> forFamilies = Bundle.english().keys().stream()
                .filter(key -> !Bundle.isForStaff(key))
                .collect(toCollection(TreeSet::new));

        assertThat(translation.keys()).containsExactlyInAnyOrderElementsOf(forFamilies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_pl", "messages_ur"})
    void no_text_is_there_twice_for_the_second_would_hide_the_first(String name) throws IOException {
        List<String> keys = Files.readAllLines(Bundle.of(name).file()).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_has_the_gaps_of_the_english_text(Bundle translation) {
        assertThat(translation.keys())
                .allSatisfy(key -> assertThat(Gaps.of(translation.text(key)).names())
                        .as(key)
                        .isEqualTo(Gaps.of(Bundle.english().text(key)).names()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_plural_has_every_form_that_the_language_has(Tongue language) {
        Set<String> forms =
                PluralRules.forLocale(ULocale.forLanguageTag(language.tag())).getKeywords();
        Bundle texts = language == Tongue.ENGLISH ? Bundle.english() : Bundle.of("messages_" + language.tag());

        assertThat(texts.keys())
                .extracting(key -> withoutExact(Gaps.of(texts.text(key)).plurals()))
                .filteredOn(plurals -> !plurals.isEmpty())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(plurals -> assertThat(plurals).isEqualTo(forms));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void nothing_is_left_in_english(Bundle translation) {
        assertThat(translation.keys())
                .filteredOn(key -> !THE_SAME_EVERYWHERE.contains(key))
                .noneMatch(key -> translation.text(key).equals(Bundle.english().text(key)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void what_nobody_has_checked_is_marked_in_its_first_line_and_on_the_page(Bundle translation) throws IOException {
        boolean unchecked = translation.text("language.translation").equals("machine translated, not checked");

        assertThat(translation.firstLine().equals("# Machine translated, not checked."))
                .isEqualTo(unchecked);
        assertThat(translation.text("language.translation")).isNotBlank().isNotEqualTo("original");
    }

    @ParameterizedTest
    @MethodSource("translations")
    void no_text_has_a_plain_apostrophe_which_would_switch_its_gaps_off(Bundle translation) {
        assertThat(translation.texts().values()).noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void what_faces_itself_says_is_translated(Bundle translation) {
        Bundle english = Bundle.of("faces-messages");
        Bundle translated =
                Bundle.of("faces-" + translation.file().getFileName().toString().replace(".properties", ""));

        assertThat(translated.keys()).isEqualTo(english.keys());
        assertThat(translated.keys())
                .allSatisfy(key -> assertThat(Gaps.of(translated.text(key))).isEqualTo(Gaps.of(english.text(key))))
                .noneMatch(key -> translated.text(key).equals(english.text(key)));
    }

    @ParameterizedTest
    @MethodSource("sourcesForFamilies")
    void what_families_see_takes_no_text_of_the_staff(Path source) throws IOException {
        List<String> named = LITERAL.matcher(Files.readString(source))
                .results()
                .map(match -> match.group(1))
                .filter(TranslationsTest::isKeyOrItsBeginning)
                .toList();

        assertThat(named).noneMatch(Bundle::isForStaff);
    }

    @Test
    void the_language_of_the_server_itself_does_not_get_in_between() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("pl"));
            var bundle = java.util.ResourceBundle.getBundle(Texts.BUNDLE, Tongue.ENGLISH.locale());
            var faces =
                    java.util.ResourceBundle.getBundle("org.gatepost.portal.faces-messages", Tongue.ENGLISH.locale());

            assertThat(bundle.getString("frame.signOut")).isEqualTo("Sign out");
            assertThat(faces.getString("jakarta.faces.component.UIInput.REQUIRED"))
                    .contains("please");
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static boolean isKeyOrItsBeginning(String literal) {
        return Bundle.english().keys().stream()
                .anyMatch(key -> literal.endsWith(".") ? key.startsWith(literal) : key.equals(literal));
    }

    static Stream<Bundle> translations() {
        return Bundle.translations();
    }

    static Tongue[] languages() {
        return Tongue.values();
    }

    /** Pages, parts and beans, but for those of the staff and those that say things to both. */
    /** A form for one number, {@code =0}, may stand beside those that a language needs. */
    private static Set<String> withoutExact(Collection<String> forms) {
        return forms.stream().filter(form -> !form.startsWith("=")).collect(Collectors.toSet());
    }

    static List<Path> sourcesForFamilies() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().matches(".*\\.(xhtml|java)"))
                    .filter(file -> !file.toString()
                            .matches(
                                    ".*/(staff|calendar|team|leadership|office|governors|trust|styleguide|wording)/.*"))
                    .filter(file -> !file.toString().matches(".*/(styleguide|staff-)[^/]*"))
                    .toList();
        }
    }
}
