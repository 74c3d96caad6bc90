package org.gatepost.portal.wording;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands for a name where there is no picture: its first letters, on one of a few colours. */
public final class NameMark {

    private static final int COLOURS = 6;
    private static final Pattern NAMES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORDS = Pattern.compile("[\\s\\p{Z}/&+-]+");

    /** A letter, digit or picture with all that belongs to it: accents, shades of skin, joined pictures. */
    private static final Pattern FIRST = Pattern.compile("(?=[\\p{L}\\p{N}\\p{So}])\\X");

    /** Keeps letters apart that would be joined in writing, as in Arabic. */
    private static final String APART = "\u200c";

    private NameMark() {}

    /** Of a person: of the first and the last name; empty if there is nothing in {@code name} that could be one. */
    public static String initialsOf(String name) {
        List<String> letters = letters(NAMES, name);
        return letters.size() < 3
                ? together(letters)
                : together(List.of(letters.get(0), letters.get(letters.size() - 1)));
    }

    /** Of a school: of the first two words; empty if there is nothing in {@code name} that could be one. */
    public static String initialsOfSchool(String name) {
        return together(letters(WORDS, name).stream().limit(2).toList());
    }

    /** {@code gp-face-1} to {@code gp-face-6}: the same for the same name, and no sign of anything else. */
    public static String faceOf(String name) {
        return "gp-face-" + (1 + Math.floorMod(name.hashCode(), COLOURS));
    }

    private static List<String> letters(Pattern between, String name) {
        return between.splitAsStream(name)
                .flatMap(word -> FIRST.matcher(word).results().limit(1))
                .map(match -> match.group().toUpperCase(Locale.ROOT))
                .toList();
    }

    private static String together(List<String> letters) {
        return String.join(isJoined(letters.stream()) ? APART : "", letters);
    }

    private static boolean isJoined(Stream<String> letters) {
        return letters.anyMatch(letter -> switch (Character.UnicodeScript.of(letter.codePointAt(0))) {
            case ARABIC, SYRIAC, NKO, MONGOLIAN -> true;
            default -> false;
        });
    }
}
