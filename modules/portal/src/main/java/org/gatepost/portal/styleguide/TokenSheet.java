package org.gatepost.portal.styleguide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The tokens as they stand in {@code tokens.css}, under the comments that head them.
 *
 * @param chapters in the order of the sheet; none is empty
 */
record TokenSheet(List<Chapter> chapters) {

    private static final Pattern LIGHT = Pattern.compile("^:root \\{(.*?)^}", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern DARK = Pattern.compile(
            "prefers-color-scheme: dark\\) \\{\\s*:root \\{(.*?)^  }", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("/\\*\\s*(.*?)\\s*\\*/|--([a-z0-9-]+):\\s*([^;]+);");

    static TokenSheet of(String sheet) {
        Map<String, String> dark = dark(sheet);
        var chapters = new ArrayList<Chapter>();
        PART.matcher(inside(LIGHT, sheet)).results().forEach(part -> {
            if (part.group(1) != null) {
                chapters.add(new Chapter(part.group(1), new ArrayList<>()));
            } else {
                String name = part.group(2);
                String light = part.group(3);
                chapters.get(chapters.size() - 1).tokens().add(new Token(name, light, dark.getOrDefault(name, light)));
            }
        });
        return new TokenSheet(List.copyOf(chapters));
    }

    private static Map<String, String> dark(String sheet) {
        var values = new HashMap<String, String>();
        PART.matcher(inside(DARK, sheet))
                .results()
                .filter(part -> part.group(2) != null)
                .forEach(part -> values.put(part.group(2), part.group(3)));
        return values;
    }

    private static String inside(Pattern block, String sheet) {
        return block.matcher(sheet)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new IllegalArgumentException("no block " + block));
    }

    List<Token> all() {
        return chapters.stream().flatMap(chapter -> chapter.tokens().stream()).toList();
    }

    Token token(String name) {
        return all().stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no token " + name));
    }

    /** Tokens that belong together. */
    public record Chapter(String title, List<Token> tokens) {}
}
