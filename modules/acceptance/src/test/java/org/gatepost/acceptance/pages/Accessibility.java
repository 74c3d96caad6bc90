package org.gatepost.acceptance.pages;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of axe-core for WCAG 2.2 AA and good practice, kept by a page in each {@link Look}. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int NAMED_ELEMENTS = 4;

    private final Map<Look, List<Rule>> broken = new EnumMap<>(Look.class);

    /** Checks the page as it stands. */
    void check(Page page, Look look) {
        // without the frames that a page of ours cannot have (frame-ancestors, object-src), one window is enough
        broken.put(
                look,
                new AxeBuilder(page)
                        .options(violationsOnly())
                        .withTags(RULES)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations());
    }

    /** Of rules that are kept it then names one element instead of all. */
    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    Map<String, Integer> countByLook() {
        var counts = new LinkedHashMap<String, Integer>();
        broken.forEach((look, rules) -> counts.put(look.title(), rules.size()));
        return counts;
    }

    /** One line for each rule and the elements that break it, with the looks in which they do. */
    List<String> findings() {
        var looks = new LinkedHashMap<String, List<String>>();
        broken.forEach((look, rules) -> rules.forEach(rule -> looks.merge(
                said(rule),
                List.of(look.title()),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList())));
        return looks.entrySet().stream()
                .map(each -> "axe at " + String.join(", ", each.getValue()) + ": " + each.getKey())
                .toList();
    }

    private static String said(Rule rule) {
        var elements = rule.getNodes();
        var named = elements.stream().limit(NAMED_ELEMENTS).map(Accessibility::named);
        return rule.getId() + " (" + rule.getImpact() + "), " + rule.getHelp() + ": "
                + named.collect(Collectors.joining("; "))
                + (elements.size() > NAMED_ELEMENTS ? " and " + (elements.size() - NAMED_ELEMENTS) + " more" : "");
    }

    /** The element, and what of it was measured, such as a contrast. */
    private static String named(CheckedNode node) {
        var why = Optional.ofNullable(node.getFailureSummary())
                .orElse("")
                .lines()
                .skip(1)
                .findFirst();
        return node.getTarget() + why.map(text -> " [" + text.strip() + "]").orElse("");
    }
}
