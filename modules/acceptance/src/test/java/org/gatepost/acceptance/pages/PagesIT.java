package org.gatepost.acceptance.pages;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatepost.acceptance.browser.People;
import org.gatepost.acceptance.server.Build;
import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;
import org.gatepost.identity.Accounts;
import org.gatepost.kernel.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the {@link Catalogue}, in a browser; writes {@code target/screens/index.html}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the database goes away last
@SuppressWarnings("NullAway.Init") // before all tests
class PagesIT {

    private static final LocalDateTime WEDNESDAY_MORNING = LocalDateTime.parse("2026-11-18T09:00");
    private static final String INVITED = "guardian3@allangels.example";

    private final Screens screens = new Screens(Build.emptyDirectory("screens"));
    private final List<PageReport> reports = new ArrayList<>();
    private Gatepost gatepost;
    private String joinCode = "";
    private ClassCodes codes;
    private People people;
    private Company company;
    private Examination examination;

    @BeforeAll
    void openTheDoors() {
        gatepost = Servers.MICRO.startedAt(WEDNESDAY_MORNING);
        people = new People(gatepost.url());
        codes = new ClassCodes(gatepost);
        company = new Company(people);
        try (var modules = gatepost.modules()) {
            if (!HardSchool.isIn(modules)) {
                HardSchool.joinTo(modules);
            }
            joinCode = modules.get(Accounts.class)
                    .invite(Actor.operatorOfTrust(), INVITED)
                    .code()
                    .value();
        }
        askTheTeacher();
        examination =
                new Examination(company, gatepost.url().toString().replaceFirst("/$", ""), Build.target("screens"));
    }

    /** So that something waits for her, whatever the stories before have left. */
    private void askTheTeacher() {
        var parent = company.inRole(Role.PARENT);
        parent.open("family/home");
        parent.follow("Write about Ilyas");
        parent.page()
                .getByLabel("Learning", new Page.GetByLabelOptions().setExact(true))
                .check();
        parent.press("Next");
        parent.page().locator("#body").fill("Which words are to be learned for Friday?");
        parent.press("Send");
        parent.page().locator("#entries").waitFor();
    }

    @AfterAll
    void writeTheIndex() {
        screens.index(reports);
        company.close();
        people.close();
    }

    Stream<ShownPage> pages() {
        return Catalogue.all(() -> joinCode, new PupilPages(codes::offer, codes::card)).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @Order(1)
    void nothingIsWrongWith(ShownPage page) {
        var report = examination.of(page);
        reports.add(report);

        assertThat(report.findings()).as(page.toString()).isEmpty();
    }

    @Test
    @Order(2)
    void noTwoPagesThatSomebodySeesHaveTheSameTitle() {
        Map<String, Set<String>> pagesByTitle = new HashMap<>();
        reports.stream()
                .filter(report -> !report.page().equals("problem"))
                .forEach(report -> pagesByTitle
                        .computeIfAbsent(report.role() + ": " + report.title(), title -> new TreeSet<>())
                        .add(report.page()));

        assertThat(pagesByTitle).allSatisfy((title, pages) -> assertThat(pages).hasSize(1));
    }

    @Test
    @Order(3)
    void nothingIsWrongWithThePagesThatSayThatTheDatabaseIsAway() {
        ErrorPages.withoutDatabase().forEach(page -> company.inRole(page.role()));
        gatepost.loseDatabase();
        try {
            var away =
                    ErrorPages.withoutDatabase().stream().map(examination::of).toList();
            reports.addAll(away);

            assertThat(away)
                    .allSatisfy(report ->
                            assertThat(report.findings()).as(report.page()).isEmpty());
        } finally {
            gatepost.returnDatabase();
        }
    }
}
