package org.gatepost.messaging.internal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatepost.messaging.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What may be typed: every language and every emoji, and nothing that hides or turns what is read. */
class TextsTest {

    private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
    private static final String HEART = "\u2764\uFE0F";
    private static final String FLAG_OF_WALES = "\uD83C\uDFF4" + tags("gbwls") + "\uDB40\uDC7F";

    static Stream<Integer> forbidden() {
        var controls = IntStream.concat(IntStream.range(0, 0x20), IntStream.rangeClosed(0x7f, 0x9f))
                .filter(character -> !List.of('\t', '\n', '\r').contains((char) character));
        var embeddingsAndOverrides = IntStream.rangeClosed(0x202a, 0x202e);
        var isolates = IntStream.rangeClosed(0x2066, 0x2069);
        var halves = IntStream.of(0xd83d, 0xdc69);
        return Stream.of(controls, embeddingsAndOverrides, isolates, halves).flatMap(IntStream::boxed);
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void refusesWhatHidesOrTurnsWhatIsRead(int character) {
        var hidden = Character.toString(character);

        for (String text : List.of("Please call " + hidden + "me", hidden + "Please", "Please" + hidden, hidden)) {
            assertRefused(text, "controlCharacters");
        }
    }

    static Stream<String> languages() {
        return Stream.of(
                "Za\u017C\u00F3\u0142\u0107 g\u0119\u015Bl\u0105 ja\u017A\u0144",
                "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F \u0645\u0631\u064A\u0636",
                "\u0645\u06CC\u0631\u0627 \u0628\u06CC\u0679\u0627 \u06A9\u0627\u200C\u063A\u0630",
                "\u05E9\u05DC\u05D5\u05DD\u200F (7\u200E)",
                "\u0915\u094D\u200D\u0937",
                "cafe\u0301",
                FAMILY,
                HEART,
                FLAG_OF_WALES,
                "one\ttwo\nthree");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void keepsEveryLanguageAndEveryEmojiAsItWasTyped(String text) {
        assertThat(Texts.checked("body", text, 100)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\r\n", "\u00A0", "\u200B", "\u200D\uFE0F", "\u200E\u200F", "\u0301", "\u2028"})
    void wantsSomethingToBeSeen(String text) {
        assertRefused(text, "empty");
    }

    @Test
    void makesLineEndsPlainAndTakesBlanksFromTheEnds() {
        assertThat(Texts.checked("body", " one\r\ntwo\rthree\u2028four \n", 100))
                .isEqualTo("one\ntwo\nthree\nfour");
    }

    private static void assertRefused(String text, String what) {
        assertThatThrownBy(() -> Texts.checked("body", text, 100))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo("messaging.body." + what));
    }

    private static String tags(String letters) {
        return letters.chars()
                .map(letter -> 0xe0000 + letter)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }
}
