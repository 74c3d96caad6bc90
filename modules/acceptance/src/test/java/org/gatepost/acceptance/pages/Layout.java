package org.gatepost.acceptance.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What is measured in a page itself, by {@code layout.js}. */
final class Layout {

    /** WCAG 1.4.10: 1280 px at 400 %. */
    static final int NARROWEST = 320;

    private static final int THUMB = 44;
    private static final String MEASURING = script();
    private static final String WATCH_SHIFTS = """
            window.gatepostShifts = 0;
            new PerformanceObserver(list => list.getEntries()
                    .filter(shift => !shift.hadRecentInput)
                    .forEach(shift => window.gatepostShifts += shift.value))
                .observe({type: 'layout-shift', buffered: true});
            """;
    private static final String SHIFTS_WHEN_PAINTED = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
                () => setTimeout(() => done(window.gatepostShifts)))))
            """;

    private final Page page;

    Layout(Page page) {
        this.page = page;
    }

    /** Before the first page is opened. */
    static void watchShifts(BrowserContext browser) {
        browser.addInitScript(WATCH_SHIFTS);
    }

    /** Sum of the layout shifts since the page was opened, as in Cumulative Layout Shift. */
    double shifts() {
        return ((Number) page.evaluate(SHIFTS_WHEN_PAINTED)).doubleValue();
    }

    /** Makes the window as high as the page, so that what stays at its edge does not cover the middle of a picture. */
    void showWhole() {
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(page.viewportSize().width, Math.max(height, page.viewportSize().height));
    }

    /** Whether the page can be moved sideways, and what makes it so wide. */
    List<String> scrolling() {
        return measured("scrolling()").stream()
                .map(what -> "scrolls sideways at " + page.viewportSize().width + " px: " + what)
                .toList();
    }

    /** What a thumb cannot hit. */
    List<String> smallTargets() {
        return measured("smallTargets(" + THUMB + ")").stream()
                .map(what -> "small target at " + page.viewportSize().width + " px: " + what)
                .toList();
    }

    /** Text of which a part cannot be read. */
    List<String> clipped() {
        return measured("clipped()").stream()
                .map(what -> "at " + page.viewportSize().width + " px " + what)
                .toList();
    }

    /** Language, direction, heading and title. */
    List<String> document() {
        return measured("document()");
    }

    private List<String> measured(String function) {
        var found = (List<?>) page.evaluate("() => " + MEASURING + "." + function);
        return found.stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (var in = Objects.requireNonNull(Layout.class.getResourceAsStream("layout.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?s)^/\\*.*?\\*/\\s*", "")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
