package org.gatepost.portal.frame;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A school's own colour, with one for what is written on it.
 *
 * @param hex {@code #rrggbb} in small letters
 */
public record SchoolColour(String hex) {

    /** What WCAG 2.2 AA asks of text (1.4.3). */
    static final double ENOUGH = 4.5;

    private static final SchoolColour WHITE = new SchoolColour("#ffffff");

    /** As the text of a page. */
    private static final SchoolColour INK = new SchoolColour("#15191b");

    /** On some greys nothing else is dark enough. */
    private static final SchoolColour BLACK = new SchoolColour("#000000");

    private static final Pattern ADDRESS = Pattern.compile("([0-9a-f]{6})-[0-9a-f]{8}\\.css");
    private static final int MARK_BYTES = 4;

    /** The colour whose style sheet is called {@code name}, if one is called so. */
    static Optional<SchoolColour> ofSheet(String name) {
        return ADDRESS.matcher(name)
                .results()
                .filter(match -> match.start() == 0 && match.end() == name.length())
                .map(match -> new SchoolColour("#" + match.group(1)))
                .filter(colour -> colour.sheetName().equals(name))
                .findFirst();
    }

    /** What the style sheet is called: by all that is in it, so that it never changes. */
    String sheetName() {
        var mark = AssetFiles.sha256().digest(sheet().getBytes(StandardCharsets.US_ASCII));
        return hex.substring(1) + "-" + HexFormat.of().formatHex(mark, 0, MARK_BYTES) + ".css";
    }

    /** Where the style sheet is. */
    public String sheetAddress() {
        return LookServlet.FOLDER + sheetName();
    }

    String sheet() {
        return ":root{--school:" + hex + ";--on-school:" + onIt().hex() + "}";
    }

    /** In which colour to write on it. */
    SchoolColour onIt() {
        var better = contrast(WHITE) >= contrast(INK) ? WHITE : INK;
        return Stream.of(better, BLACK)
                .filter(colour -> contrast(colour) >= ENOUGH)
                .findFirst()
                .orElseThrow();
    }

    /** By the formula of WCAG, from 1 to 21. */
    public double contrast(SchoolColour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    }

    private double linear(int at) {
        double part = HexFormat.fromHexDigits(hex, at, at + 2) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
