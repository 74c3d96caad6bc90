package org.gatepost.acceptance.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatepost.acceptance.browser.Person;

/** Opens pages and says everything that is wrong with them. */
final class Examination {

    private static final int FIRST_VIEW_BYTES = 180_000;
    private static final int REPEAT_VIEW_BYTES = 15_000;
    private static final double MOST_SHIFT = 0.01;
    private static final int WITHOUT_ADDRESS = -1;

    private final Company company;
    private final String origin;
    private final Path screens;
    private final Markup ours = new Markup(ExpectedMessages.none());
    private final Markup withLibraries = new Markup(ExpectedMessages.ofLibraries());

    /**
     * @param origin of the server, without a slash at its end
     * @param screens directory for the pictures
     */
    Examination(Company company, String origin, Path screens) {
        this.company = company;
        this.origin = origin;
        this.screens = screens;
    }

    PageReport of(ShownPage shown) {
        var address = shown.address().apply(company.inRole(shown.role()));
        try (var person = company.withEmptyCache(shown.role())) {
            Look.PHONE.at(person.page());
            Layout.watchShifts(person.page().context());
            var traffic = new Traffic(person.page(), origin);
            person.open(address);
            var firstView = traffic.bytes();
            var shift = new Layout(person.page()).shifts();
            var repeatView = shown.hasAddress() ? openAgain(person, address, traffic) : WITHOUT_ADDRESS;
            shown.steps().forEach(step -> step.accept(person));
            return new Visit(shown, person, traffic).report(firstView, repeatView, shift);
        }
    }

    /** Not a reload, which asks for everything once more. What is looked at then has its typefaces, as on most days. */
    private static long openAgain(Person person, String address, Traffic traffic) {
        traffic.leave();
        person.open(address);
        return traffic.bytes();
    }

    /** One page that is open. */
    private final class Visit {

        private final ShownPage shown;
        private final Page page;
        private final Traffic traffic;
        private final Layout layout;
        private final Accessibility accessibility = new Accessibility();
        private final Map<String, String> pictures = new LinkedHashMap<>();
        private final List<String> findings = new ArrayList<>();

        Visit(ShownPage shown, Person person, Traffic traffic) {
            this.shown = shown;
            this.page = person.page();
            this.traffic = traffic;
            this.layout = new Layout(page);
        }

        PageReport report(long firstView, long repeatView, double shift) {
            var title = page.title();
            findings.addAll(layout.document());
            var html = answer();
            findings.addAll(html);
            for (Look look : Look.of(shown.audience())) {
                look(look);
            }
            findings.addAll(accessibility.findings());
            page.setViewportSize(Layout.NARROWEST, page.viewportSize().height);
            findings.addAll(layout.scrolling());
            findings.addAll(traffic.findings());
            weigh(firstView, repeatView, shift);
            return new PageReport(
                    shown.of(),
                    shown.state(),
                    shown.role().title(),
                    shown.audience(),
                    title,
                    accessibility.countByLook(),
                    html.size(),
                    firstView,
                    repeatView,
                    shift,
                    pictures,
                    findings.stream().distinct().toList());
        }

        /** What the checker says of the document; its status is looked at on the way. */
        private List<String> answer() {
            var document = traffic.document().orElseThrow();
            if (document.status() != shown.status()) {
                findings.add("the answer has the status " + document.status() + " instead of " + shown.status());
            }
            return (shown.audience().isFamily() ? ours : withLibraries).findings(document.body());
        }

        private void look(Look look) {
            look.at(page);
            layout.showWhole();
            accessibility.check(page, look);
            findings.addAll(layout.scrolling());
            if (shown.audience().isFamily()) {
                findings.addAll(layout.smallTargets());
            }
            var picture = shown.slug() + "-" + look.title() + ".png";
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(screens.resolve(picture)));
            pictures.put(look.title(), picture);
        }

        private void weigh(long firstView, long repeatView, double shift) {
            if (shift >= MOST_SHIFT) {
                findings.add("the layout shifts by " + shift);
            }
            if (shown.audience().isFamily() && firstView > FIRST_VIEW_BYTES) {
                findings.add("the first view weighs " + firstView + " bytes");
            }
            if (shown.audience().isFamily() && repeatView > REPEAT_VIEW_BYTES) {
                findings.add("a repeat view weighs " + repeatView + " bytes");
            }
        }
    }
}
