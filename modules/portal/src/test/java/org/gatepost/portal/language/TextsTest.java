package org.gatepost.portal.language;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How gaps are filled. */
class TextsTest {

    private static final Texts ENGLISH = Texts.in(Tongue.ENGLISH);
    private static final Texts POLISH = Texts.in(Tongue.POLISH);
    private static final Texts URDU = Texts.in(Tongue.URDU);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1   | został 1 dzień
            2   | zostały 2 dni
            5   | zostało 5 dni
            12  | zostało 12 dni
            22  | zostały 22 dni
            112 | zostało 112 dni
            """)
    void polish_has_three_plurals(long days, String said) {
        assertThat(POLISH.say("words.left.days", days)).isEqualTo(said);
    }

    @Test
    void urdu_keeps_the_digits_of_the_schools_own_papers() {
        assertThat(URDU.say("words.left.minutes", 45L)).isEqualTo("45 منٹ باقی ہیں");
    }

    @Test
    void what_fills_a_gap_is_never_a_pattern() {
        assertThat(ENGLISH.say("family.write.first", "{0} {1,plural,other{#}} 'x' #{1+1}"))
                .isEqualTo("This goes to {0} {1,plural,other{#}} 'x' #{1+1}.");
    }

    @Test
    void a_name_stands_for_itself_in_a_sentence_of_the_other_direction() {
        assertThat(URDU.say("family.write.first", "Rebecca Thaxterley"))
                .isEqualTo("یہ \u2068Rebecca Thaxterley\u2069 کے پاس جائے گا۔");
        assertThat(ENGLISH.say("family.write.first", "عائشہ")).isEqualTo("This goes to \u2068عائشہ\u2069.");
    }

    @Test
    void each_name_of_a_list_stands_for_itself_and_the_list_runs_with_the_language() {
        assertThat(URDU.list(List.of("Rebecca", "Noor")))
                .isEqualTo("\u2067\u2068Rebecca\u2069 اور \u2068Noor\u2069\u2069");
    }

    @Test
    void a_phrase_with_gaps_of_its_own_runs_with_the_language() {
        var when = URDU.say("words.dateTime", "منگل، 17 نومبر", "صبح 8:00 بجے");

        assertThat(URDU.say("promise.answer", when))
                .isEqualTo("جواب دینے کا آخری وقت: \u2067\u2068منگل، 17 نومبر\u2069، \u2068صبح 8:00 بجے\u2069\u2069۔");
    }

    @Test
    void a_sentence_of_one_direction_is_left_as_it_is() {
        assertThat(ENGLISH.say("family.write.first", "Zoë")).isEqualTo("This goes to Zoë.");
        assertThat(POLISH.say("family.write.first", "Łukasz")).isEqualTo("Kto to dostanie: Łukasz.");
        assertThat(URDU.list(List.of("Rebecca"))).isEqualTo("Rebecca");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | a, b and c | a, b or c
            POLISH  | a, b i c   | a, b lub c
            """)
    void lists_are_joined_as_the_language_does_it(Tongue language, String and, String or) {
        assertThat(Texts.in(language).list(List.of("a", "b", "c"))).isEqualTo(and);
        assertThat(Texts.in(language).choice(List.of("a", "b", "c"))).isEqualTo(or);
    }

    @Test
    void a_text_that_is_missing_does_not_break_the_page() {
        assertThat(ENGLISH.say("no.such.key", "x")).isEqualTo("no.such.key");
    }

    @Test
    void translations_say_that_nobody_checked_them() {
        assertThat(ENGLISH.areUnchecked()).isFalse();
        assertThat(POLISH.areUnchecked()).isTrue();
        assertThat(URDU.areUnchecked()).isTrue();
    }
}
