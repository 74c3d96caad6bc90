package org.gatepost.identity.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatepost.identity.UnfitPassword;

/**
 * Which passwords will not do (SEC-PWD-01): too short, too long, or among the first that somebody would guess. What it is
 * made of is otherwise nobody's business.
 */
final class PasswordRules {

    /** So many letters have to be left of a password when what is obvious is taken out. */
    private static final int LEAST_OF_ONES_OWN = 4;

    private static final int LEAST_DIFFERENT = 5;
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiop",
            "azertyuiop",
            "01234567890");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern PADDING = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private PasswordRules() {}

    /**
     * Does nothing if {@code password} will do.
     *
     * @param names that anybody knows who knows its owner: the e-mail address, the schools
     * @throws UnfitPassword if it will not
     */
    static void require(String password, Collection<String> names) {
        int length = password.codePointCount(0, password.length());
        if (length < UnfitPassword.SHORTEST) {
            throw UnfitPassword.tooShort(length);
        }
        if (length > UnfitPassword.LONGEST) {
            throw UnfitPassword.tooLong(length);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            throw UnfitPassword.common(length);
        }
        if (isRepeated(lower) || isOfRows(lower) || isOfNames(lower, names)) {
            throw UnfitPassword.obvious(length);
        }
    }

    /** Itself, or what is left without digits and signs at its ends. */
    private static boolean isCommon(String lower) {
        return CommonPasswords.contain(lower)
                || CommonPasswords.contain(PADDING.matcher(lower).replaceAll(""));
    }

    /** A few characters, or a short piece over and over. */
    private static boolean isRepeated(String lower) {
        if (lower.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return true;
        }
        return IntStream.rangeClosed(1, lower.length() / 2)
                .mapToObj(length -> lower.substring(0, length))
                .anyMatch(piece -> piece.repeat(lower.length()).startsWith(lower));
    }

    /** Mostly neighbours on a keyboard or in the alphabet, forwards or backwards. */
    private static boolean isOfRows(String lower) {
        long neighbours = Stream.iterate(0, i -> i < lower.length() - 1, i -> i + 1)
                .filter(i -> areNeighbours(lower.substring(i, i + 2)))
                .count();
        return neighbours * 4 >= (lower.length() - 1) * 3L;
    }

    private static boolean areNeighbours(String pair) {
        var back = new StringBuilder(pair).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(pair) || row.contains(back));
    }

    /** The whole, an address without what comes after its sign, and the words. */
    private static Stream<String> piecesOf(String name) {
        return Stream.concat(Stream.of(name, name.replaceFirst("@.*", "")), NO_LETTER.splitAsStream(name));
    }

    private static boolean isOfNames(String lower, Collection<String> names) {
        var parts = Stream.concat(Stream.of("gatepost", "password", "passwort", "letmein", "school"), names.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(PasswordRules::piecesOf)
                .filter(part -> part.length() > 2)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        var left = lower;
        for (String part : parts) {
            left = left.replace(part, "");
        }
        return !left.equals(lower) && NO_LETTER.matcher(left).replaceAll("").length() < LEAST_OF_ONES_OWN;
    }
}
