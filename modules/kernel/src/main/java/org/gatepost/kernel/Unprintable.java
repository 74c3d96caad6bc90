package org.gatepost.kernel;

/**
 * Characters that no line of people's text holds, wherever it comes from: control characters, what ends a line, halves of
 * characters, which no database can keep, and what makes the text after it read in another direction.
 *
 * <p>Line ends and tabs are among them; whoever takes those asks first. Marks of direction, which Arabic and Hebrew
 * need, turn nothing and are text, and so are the joiners of emoji.
 */
public final class Unprintable {

    private Unprintable() {}

    /** Whether one is in {@code text}. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(Unprintable::is);
    }

    /** Whether the code point {@code character} is one. */
    public static boolean is(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> turnsDirection(character);
        };
    }

    /** Embeddings, overrides and isolates. */
    private static boolean turnsDirection(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
