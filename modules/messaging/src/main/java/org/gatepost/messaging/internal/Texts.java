package org.gatepost.messaging.internal;

import java.util.regex.Pattern;
import org.gatepost.kernel.Unprintable;
import org.gatepost.messaging.InvalidInput;

/** What may be typed: text, no more; markup in it is text as well. */
final class Texts {

    /** Of a message, in code points: what a reader would call characters, near enough, whatever their encoding. */
    static final int LONGEST_MESSAGE = 20_000;

    /** Of a reason, a note or a purpose, in code points. */
    static final int LONGEST_NOTE = 2_000;

    /** Of a name, in code points. */
    static final int LONGEST_NAME = 200;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");

    private Texts() {}

    /**
     * {@code text} without blanks at its ends and with plain line ends.
     *
     * @throws InvalidInput if nothing is left to see, more than {@code longest} code points are left, or there is a
     *     control character other than line end and tab, or one that turns the direction of what follows
     */
    static String checked(String field, String text, int longest) {
        var lines = LINE_END.matcher(text).replaceAll("\n");
        if (lines.codePoints().anyMatch(Texts::isForbidden)) {
            throw new InvalidInput(field, "controlCharacters");
        }
        var trimmed = lines.strip();
        if (trimmed.codePoints().noneMatch(Texts::isVisible)) {
            throw new InvalidInput(field, "empty");
        }
        if (trimmed.codePointCount(0, trimmed.length()) > longest) {
            throw new InvalidInput(field, "tooLong");
        }
        return trimmed;
    }

    private static boolean isForbidden(int character) {
        return character != '\n' && character != '\t' && Unprintable.is(character);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK -> false;
            default -> true;
        };
    }
}
