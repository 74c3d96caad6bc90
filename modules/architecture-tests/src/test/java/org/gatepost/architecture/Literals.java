package org.gatepost.architecture;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The texts that a Java source file holds: its string literals and text blocks, without its comments. */
final class Literals {

    /** A comment, a character, a text block (group 1) or a string (group 2), whichever begins first. */
    private static final Pattern TOKEN = Pattern.compile("//[^\\n]*"
            + "|/\\*[\\s\\S]*?\\*/"
            + "|'(?:\\\\.|[^'\\\\])[^']*'"
            + "|\"\"\"([\\s\\S]*?)\"\"\""
            + "|\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\"");

    private Literals() {}

    static List<String> of(String source) {
        return TOKEN.matcher(source)
                .results()
                .map(token -> token.group(1) != null ? token.group(1) : token.group(2))
                .filter(Objects::nonNull)
                .toList();
    }
}
