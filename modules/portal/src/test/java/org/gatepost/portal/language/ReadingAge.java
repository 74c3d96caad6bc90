package org.gatepost.portal.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How many years at school it takes to read a text: the grade of Flesch and Kincaid (1975), by words in a sentence and
 * syllables in a word. Grade 6 is the end of primary school, at an age of 11.
 */
final class ReadingAge {

    private static final Pattern SENTENCE = Pattern.compile("[.!?]+(\\s+|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’.,-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END =
            Pattern.compile("(?<=[^laeiouy])e$|(?<=[^aeioutd])ed$|(?<=[^aeiouszcgxh])es$|(?<=[aeiou][^aeiouy])le$");

    /** Two vowels that are both heard: dyslexia, not social. */
    private static final Pattern BOTH_HEARD = Pattern.compile("(?<![ct])ia");

    private ReadingAge() {}

    static double gradeOf(String text) {
        List<String> words = words(text);
        long sentences = Arrays.stream(SENTENCE.split(text))
                .filter(each -> !words(each).isEmpty())
                .count();
        int syllables = words.stream().mapToInt(ReadingAge::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    /** By the groups of vowels that are heard; a number is said, whatever its length, as one short word or two. */
    static int syllables(String word) {
        var letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (letters.isEmpty()) {
            return 2;
        }
        var heard =
                letters.endsWith("le") ? letters : SILENT_END.matcher(letters).replaceAll("");
        return (int) Math.max(
                1,
                VOWELS.matcher(heard).results().count()
                        + BOTH_HEARD.matcher(heard).results().count());
    }
}
