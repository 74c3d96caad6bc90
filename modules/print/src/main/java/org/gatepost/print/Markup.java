package org.gatepost.print;

/** Text as markup. */
final class Markup {

    private Markup() {}

    /** {@code text} as it can stand in an element or an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
