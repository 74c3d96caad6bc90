package org.gatepost.portal.styleguide;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The examples of a page, as they are written in its own file: what a reader copies is what they see.
 *
 * @param codes by the id of the example
 */
record Examples(Map<String, String> codes) {

    private static final Pattern EXAMPLE =
            Pattern.compile("<gp:example\\b[^>]*?\\bid=\"([^\"]+)\"[^>]*>\\R?(.*?)\\s*</gp:example>", Pattern.DOTALL);

    static Examples in(String page) {
        return new Examples(EXAMPLE.matcher(page)
                .results()
                .collect(Collectors.toUnmodifiableMap(found -> found.group(1), Examples::code)));
    }

    Optional<String> code(String id) {
        return Optional.ofNullable(codes.get(id));
    }

    private static String code(MatchResult found) {
        return found.group(2).stripTrailing().stripIndent();
    }
}
