package org.gatepost.acceptance.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatepost.acceptance.browser.People;
import org.gatepost.acceptance.server.Build;
import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;
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

/** Every page of the {@link Catalogue} for some audiences, in a browser; writes an index of the pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the database goes away last
@SuppressWarnings("NullAway.Init") // before all tests
abstract class Pages {

    private static final LocalDateTime WEDNESDAY_MORNING = LocalDateTime.parse("2026-11-18T09:00");

    private final Predicate<Audience> audiences;
    private final Path directory;
    private final List<PageReport> reports = new ArrayList<>();
    private Gatepost gatepost;
    private ClassCodes codes;
    private People people;
    private Company company;
    private Examination examination;

    /** @param name of the directory below {@code target/screens} */
    Pages(String name, Predicate<Audience> audiences) {
        this.audiences = audiences;
        this.directory = Build.emptyDirectory("screens/" + name);
    }

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
        }
        askTheTeacher();
        examination = new Examination(company, gatepost.url().toString().replaceFirst("/$", ""), directory);
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
        new Screens(directory).index(reports);
        company.close();
        people.close();
    }

    Stream<ShownPage> pages() {
        return Catalogue.all(new JoinPages(() -> new JoinCodes(gatepost)), new PupilPages(codes::offer, codes::card))
                .stream()
                .filter(page -> audiences.test(page.audience()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @Order(1)
    void nothingIsWrongWith(ShownPage page) {
        assertThat(examine(page).findings()).as(page.toString()).isEmpty();
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

    Gatepost gatepost() {
        return gatepost;
    }

    Company company() {
        return company;
    }

    PageReport examine(ShownPage page) {
        var report = examination.of(page);
        reports.add(report);
        return report;
    }
}
