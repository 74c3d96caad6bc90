package org.gatepost.portal.wording;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What stands for a name where there is no picture: its first letters, on one of a few colours. */
public final class NameMark {

    private static final int COLOURS = 6;

    private NameMark() {}

    /** The first letters of the first and the last word, in capitals where the script has them; empty for no name. */
    public static String initialsOf(String name) {
        List<String> words = Arrays.stream(name.strip().split("[\\s\\h]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        if (words.isEmpty()) {
            return firstCharacter(name.strip());
        }
        String first = firstLetter(words.get(0));
        return words.size() == 1 ? first : first + firstLetter(words.get(words.size() - 1));
    }

    /** {@code gp-face-1} to {@code gp-face-6}: the same for the same name, and no sign of anything else. */
    public static String faceOf(String name) {
        return "gp-face-" + (1 + Math.floorMod(name.hashCode(), COLOURS));
    }

    private static String firstLetter(String word) {
        int start = 0;
        while (!Character.isLetterOrDigit(word.codePointAt(start))) {
            start = word.offsetByCodePoints(start, 1);
        }
        return firstCharacter(word.substring(start)).toUpperCase(Locale.UK);
    }

    /** With what belongs to it: a letter and its accents, an emoji and its colour. */
    private static String firstCharacter(String text) {
        if (text.isEmpty()) {
            return "";
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.next());
    }
}
