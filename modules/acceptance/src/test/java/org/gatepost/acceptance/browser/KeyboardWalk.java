package org.gatepost.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Somebody who has no mouse: goes from stop to stop with the tab key and fails where the focus is lost, cannot be seen
 * or lies under something (WCAG 2.4.7, 2.4.11).
 */
public final class KeyboardWalk {

    private static final int MOST_STOPS = 120;

    /** What the stop is called and where it leads, and what is wrong with it, if anything. */
    private static final String STOP = """
            () => {
              const here = document.activeElement;
              if (!here || here === document.body) {
                return {name: '', href: '', wrong: 'nothing has the focus'};
              }
              const labels = [...(here.labels || [])];
              const name = (here.ariaLabel || (labels.length ? labels[0].innerText : here.value || here.innerText || '')).trim();
              const shown = [here, ...labels].filter(each => each.getBoundingClientRect().width > 1);
              const ringed = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                || style.boxShadow !== 'none';
              const visible = shown.some(each => [null, '::before', '::after']
                .some(part => ringed(getComputedStyle(each, part))));
              const onTop = shown.some(each => {
                const box = each.getBoundingClientRect();
                return [[.5, .5], [.1, .1], [.9, .1], [.1, .9], [.9, .9]].some(([x, y]) => {
                  const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                  return hit && shown.some(one => one.contains(hit));
                });
              });
              return {name, href: here.getAttribute('href') || '',
                wrong: visible ? onTop ? '' : 'the focus lies under something' : 'the focus cannot be seen'};
            }
            """;

    private final Page page;

    public KeyboardWalk(Person person) {
        this.page = person.page();
    }

    /** Goes on to what is called {@code name}, by its label or its text, or begins with it. */
    public Locator to(String name) {
        return to("what is called " + name, stop -> stop.name().startsWith(name));
    }

    /** Goes on to the link whose address holds {@code address}. */
    public Locator toLink(String address) {
        return to("the link to " + address, stop -> stop.href().contains(address));
    }

    private Locator to(String aim, Predicate<Stop> isIt) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            var stop = Stop.at(page);
            if (!stop.wrong().isEmpty()) {
                throw new AssertionError(stop.wrong() + " at “" + stop.name() + "” on " + page.url()
                        + ", on the way to " + aim + " after " + passed);
            }
            if (isIt.test(stop)) {
                return page.locator(":focus");
            }
            passed.add(stop.name());
        }
        throw new AssertionError("the tab key does not lead to " + aim + " on " + page.url() + ", but to " + passed);
    }

    private record Stop(String name, String href, String wrong) {

        static Stop at(Page page) {
            var told = (Map<?, ?>) page.evaluate(STOP);
            return new Stop(text(told, "name"), text(told, "href"), text(told, "wrong"));
        }

        private static String text(Map<?, ?> told, String key) {
            return String.valueOf(told.get(key));
        }
    }
}
