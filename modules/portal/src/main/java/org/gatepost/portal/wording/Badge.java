package org.gatepost.portal.wording;

/**
 * A state in words, marked by a colour that adds nothing to them.
 *
 * @param style name of the mark in the style sheet: {@code due}, {@code soon}, {@code overdue}, {@code held},
 *     {@code open}, {@code settled}
 * @param brief what it says in few words: the badge itself
 * @param words what it says in full
 */
public record Badge(String style, String brief, String words) {

    /** Id of the symbol in {@code icons.svg}. */
    public String icon() {
        return switch (style) {
            case "settled" -> "check";
            case "overdue" -> "late";
            case "held", "open" -> "hourglass";
            default -> "clock";
        };
    }
}
