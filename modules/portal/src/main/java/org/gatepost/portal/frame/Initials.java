package org.gatepost.portal.frame;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first letters of the first two words of a name, for where its picture is missing. */
final class Initials {

    private static final Pattern WORDS = Pattern.compile("[\\s\\p{Z}/&+-]+");

    /** A letter, digit or picture with all that belongs to it: accents, shades of skin, joined pictures. */
    private static final Pattern FIRST = Pattern.compile("(?=[\\p{L}\\p{N}\\p{So}])\\X");

    /** Keeps letters apart that would be joined in writing, as in Arabic. */
    private static final String APART = "\u200c";

    private Initials() {}

    /** Empty if there is nothing in {@code name} that could be one. */
    static String of(String name) {
        var letters = WORDS.splitAsStream(name)
                .flatMap(word -> FIRST.matcher(word).results().limit(1))
                .map(match -> match.group().toUpperCase(Locale.ROOT))
                .limit(2)
                .toList();
        return letters.stream().collect(Collectors.joining(isJoined(letters.stream()) ? APART : ""));
    }

    private static boolean isJoined(Stream<String> letters) {
        return letters.anyMatch(letter -> switch (Character.UnicodeScript.of(letter.codePointAt(0))) {
            case ARABIC, SYRIAC, NKO, MONGOLIAN -> true;
            default -> false;
        });
    }
}
