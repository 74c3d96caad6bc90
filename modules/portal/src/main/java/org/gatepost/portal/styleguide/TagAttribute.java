package org.gatepost.portal.styleguide;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An attribute of a component, as the component's own file declares it.
 *
 * @param fallback its value where it is left out; empty if it has none
 */
public record TagAttribute(String name, boolean required, String fallback, String description) {

    private static final Pattern IN_COMPOSITE = Pattern.compile("<cc:attribute\\b([^>]*)/>");
    private static final Pattern IN_LIBRARY = Pattern.compile(
            "<attribute>\\s*<description>([^<]*)</description>\\s*<name>([^<]*)</name>\\s*<required>([^<]*)</required>");

    /** Those of a composite component. */
    static List<TagAttribute> ofComposite(String source) {
        return IN_COMPOSITE
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .map(declared -> new TagAttribute(
                        value(declared, "name").orElseThrow(),
                        value(declared, "required").filter("true"::equals).isPresent(),
                        value(declared, "default").orElse(""),
                        value(declared, "shortDescription").orElse("")))
                .toList();
    }

    /** Those of a tag file, which stand in the tag library. */
    static List<TagAttribute> ofTag(String name, String library) {
        return Pattern.compile(
                        "<tag>(?:(?!</tag>).)*?<tag-name>" + Pattern.quote(name) + "</tag-name>(.*?)</tag>",
                        Pattern.DOTALL)
                .matcher(library)
                .results()
                .flatMap(tag -> IN_LIBRARY.matcher(tag.group(1)).results())
                .map(TagAttribute::inLibrary)
                .toList();
    }

    private static TagAttribute inLibrary(MatchResult found) {
        return new TagAttribute(found.group(2), found.group(3).equals("true"), "", found.group(1));
    }

    private static Optional<String> value(String declared, String attribute) {
        return Pattern.compile("\\b" + attribute + "=\"([^\"]*)\"")
                .matcher(declared)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }
}
