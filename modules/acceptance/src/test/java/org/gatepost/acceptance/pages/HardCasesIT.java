package org.gatepost.acceptance.pages;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatepost.acceptance.browser.People;
import org.gatepost.acceptance.browser.Person;
import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The {@link HardSchool} on every width: nothing overflows, nothing is cut without a way to read it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all tests
class HardCasesIT {

    private static final LocalDateTime WEDNESDAY_MORNING = LocalDateTime.parse("2026-11-18T09:00");
    private static final List<Integer> WIDTHS = List.of(Layout.NARROWEST, 390, 1280);
    private static final int HEIGHT = 844;

    private final Map<String, Person> known = new HashMap<>();
    private People people;

    @BeforeAll
    void bringTheSchoolIn() {
        Gatepost gatepost = Servers.MICRO.startedAt(WEDNESDAY_MORNING);
        try (var modules = gatepost.modules()) {
            if (!HardSchool.isIn(modules)) {
                HardSchool.joinTo(modules);
            }
        }
        people = new People(gatepost.url());
    }

    @AfterAll
    void goHome() {
        people.close();
    }

    static Stream<Arguments> views() {
        return Stream.of(
                of("names of all kinds", HardSchool.PARENT, at("family/home"), "Þórdís", "فاطمة", "🌈"),
                of("a message of one word", HardSchool.PARENT, Ways.threadOn("family/home", "Wellbeing"), "Overlong"),
                of(
                        "500 messages",
                        HardSchool.PARENT,
                        Ways.threadOn("family/home", "School"),
                        HardSchool.message(HardSchool.MESSAGES)),
                of("a long name to write about", HardSchool.PARENT, Ways.writing("&next=1&nature=LEARNING")),
                of("natures", HardSchool.PARENT, Ways.writing("")),
                of("one of six guardians", HardSchool.ONE_OF_SIX_GUARDIANS, at("family/home"), "Six-Times"),
                of("the teacher's inbox", HardSchool.TEACHER, at("staff/inbox"), "Þórdís", "فاطمة", "🌈"),
                of("what the teacher reads", HardSchool.TEACHER, Ways.threadOn("staff/inbox", "Wellbeing"), "Overlong"),
                of("a long name to answer", HardSchool.TEACHER, Ways.threadOn("staff/inbox", "Learning")),
                of("the office's inbox", HardSchool.OFFICE, at("staff/inbox")),
                of(
                        "500 messages in the office",
                        HardSchool.OFFICE,
                        Ways.threadOn("staff/inbox?show=others", "School"),
                        HardSchool.message(HardSchool.MESSAGES)));
    }

    /** @param texts what is to be read there, at least after unfolding */
    private static Arguments of(String what, String email, Function<Person, String> address, String... texts) {
        return arguments(what, email, address, List.of(texts));
    }

    private static Function<Person, String> at(String address) {
        return person -> address;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void allOfItCanBeRead(String what, String email, Function<Person, String> address, List<String> texts) {
        var person = signedIn(email);
        person.open(address.apply(person));
        Ways.unfold(person);

        var page = person.text();
        assertThat(texts).allSatisfy(text -> assertThat(page).contains(text));
        assertThat(findingsAtAllWidths(person)).isEmpty();
    }

    /** From the newest on, as far as the page leads. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({HardSchool.PARENT + ", family/home", HardSchool.OFFICE + ", staff/inbox?show=others"})
    void aLongThreadCanBeReadToItsBeginning(String email, String list) {
        var person = signedIn(email);
        person.open(Ways.threadOn(list, "School").apply(person));
        while (person.shows("earlier")) {
            person.leave(() -> person.page().locator("#earlier").click());
        }

        assertThat(person.text()).contains(HardSchool.message(1));
    }

    private Person signedIn(String email) {
        return known.computeIfAbsent(email, somebody -> people.somebody().signIn(somebody));
    }

    private static List<String> findingsAtAllWidths(Person person) {
        var layout = new Layout(person.page());
        var findings = new ArrayList<String>();
        WIDTHS.forEach(width -> {
            person.page().setViewportSize(width, HEIGHT);
            findings.addAll(layout.scrolling());
            findings.addAll(layout.clipped());
        });
        return findings;
    }
}
