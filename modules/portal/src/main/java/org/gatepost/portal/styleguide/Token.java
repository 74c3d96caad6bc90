package org.gatepost.portal.styleguide;

/**
 * A custom property of the style sheet.
 *
 * @param name without its dashes
 * @param light its value
 * @param dark its value where the reader prefers dark; the same for most that are no colour
 */
public record Token(String name, String light, String dark) {

    boolean isColour() {
        return light.startsWith("#");
    }

    /** What it is multiplied with in {@code space-4}, {@code text-s}: the part of its name before the dash. */
    String family() {
        return name.replaceFirst("-.*", "");
    }
}
