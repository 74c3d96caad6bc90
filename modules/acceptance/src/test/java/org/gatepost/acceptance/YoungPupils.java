package org.gatepost.acceptance;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.gatepost.acceptance.browser.Codes;
import org.gatepost.acceptance.browser.Person;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.directory.Schools;
import org.gatepost.identity.pupil.ToldPermissions;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.standalone.Standalone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A child of seven comes in by card and pictures, on a device on which the teacher has opened the class: A2-4, A2-6,
 * SEC-SES-01, SEC-SES-04. Nothing is typed.
 */
@SuppressWarnings("NullAway.Init") // before each test
abstract class YoungPupils extends Stage {

    static final LocalDateTime WEDNESDAY_MORNING = LocalDateTime.parse("2026-11-18T10:00");

    private static final String CLASS = "Year 4 Curlews";
    private static final String DESK = "staff/class-session";
    private static final List<String> PICTURES = List.of("CAT", "SUN", "BOAT");
    private static final List<String> OTHERS = List.of("KEY", "CUP", "BELL");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(75);

    private Person rebecca;
    private Person ipad;

    /** Other tests may have left the clock at a time when the school is closed. */
    @BeforeAll
    void waitUntilTheSchoolIsOpen() {
        LocalDateTime opening;
        try (var modules = gatepost.modules()) {
            var calendar = modules.get(SchoolCalendars.class).of(school(modules));
            var now = modules.get(Clock.class).instant();
            if (calendar.isOpen(now) && calendar.isOpen(now.plus(LONG_ENOUGH))) {
                return;
            }
            var next = calendar.nextOpening(now.plus(LONG_ENOUGH)).orElseThrow();
            opening = calendar.localTime(next).plusHours(1);
        }
        gatepost.restartAt(opening);
    }

    @BeforeEach
    void meet() {
        rebecca = people.somebody().signIn(REBECCA);
        ipad = people.somebody();
        rebecca.open(DESK);
    }

    @AfterEach
    void leave() {
        rebecca.open(DESK);
        if (rebecca.shows("close-class")) {
            press("close-class");
        }
        rebecca.close();
        ipad.close();
    }

    @Test
    void aChildComesInSeesTheirPageAndNothingElseAndGoesOut() {
        var card = newCardOf(ILYAS);
        openOn(ipad);
        forgetPicturesOf(ILYAS);

        ipad.open(card);
        ipad.page().locator("#pictures").waitFor();
        assertThat(ipad.page().url()).as("the code is in no address").endsWith("/pupil/pictures");
        choosePictures(PICTURES.subList(0, 1));
        assertThat(colourOfDot(0)).as("the first of three is chosen").isNotEqualTo(colourOfDot(1));
        choosePictures(PICTURES.subList(1, PICTURES.size()));
        assertThat(ipad.text("step")).contains("same three again");
        choosePictures(PICTURES);

        ipad.page().locator("#rules").waitFor();
        assertThat(ipad.text()).contains("Hello " + ILYAS, CLASS, "Rebecca Thaxterley", "I only use my own card");
        for (String other :
                List.of("staff/inbox", DESK, "family/home", "leadership/readings", "sign-in", "other-hat")) {
            assertThat(ipad.statusOf(other)).as(other).isEqualTo(404);
        }
        rebecca.open(DESK);
        assertThat(rebecca.text("in")).contains("1 pupil is signed in", "1 device");
        assertThat(rowOf(ILYAS).innerText()).contains("Signed in");

        ipad.open("pupil/home");
        ipad.leave(() -> ipad.press("I have finished"));
        assertThat(ipad.text("finished")).contains("You are out");
        assertThat(ipad.page().context().cookies())
                .as("nothing of the child stays")
                .noneMatch(cookie -> cookie.name.equals("gpb") && !cookie.value.isEmpty());
    }

    @Test
    void wrongPicturesDoNotOpenAndTheTeacherIsTold() {
        var card = newCardOf(ILYAS);
        openOn(ipad);
        comeIn(card);
        ipad.leave(() -> ipad.press("I have finished"));

        ipad.open(card);
        ipad.page().locator("#pictures").waitFor();
        for (int i = 0; i < 3; i++) {
            choosePictures(OTHERS);
            assertThat(ipad.text()).contains("Those were not your pictures");
        }
        assertThat(ipad.text("pause")).contains("wait for your teacher");
        rebecca.open(DESK);
        assertThat(rowOf(ILYAS).innerText()).contains("3 wrong tries");

        rebecca.leave(() -> button(ILYAS, "Reset pictures").click());
        assertThat(rowOf(ILYAS).innerText()).doesNotContain("wrong tries");
    }

    @Test
    void aCardAloneOpensNothing() {
        var card = newCardOf(ILYAS);

        ipad.open(card);

        assertThat(ipad.text("not-open")).contains("Not open yet");
        assertThat(ipad.page().url()).endsWith("/pupil");
    }

    @Test
    void theTeacherClosesWhileTheChildIsIn() {
        var card = newCardOf(ILYAS);
        openOn(ipad);
        comeIn(card);

        rebecca.open(DESK);
        press("close-class");
        ipad.open("pupil/home");

        assertThat(ipad.text("not-open")).contains("Not open yet");
    }

    @Test
    void whoseFamilyTakesPermissionBackIsOutAtOnce() {
        var card = newCardOf(ILYAS);
        openOn(ipad);
        comeIn(card);

        permit(ILYAS, false);
        try {
            ipad.open("pupil/home");
            assertThat(ipad.page().url()).endsWith("/pupil");
            ipad.open(card);
            ipad.page().getByText("This card does not work here").first().waitFor();
        } finally {
            permit(ILYAS, true);
        }
    }

    @Test
    void openingOnTheDeviceItselfSignsTheTeacherOutThere() {
        var teachersOwn = people.somebody().signIn(REBECCA);
        teachersOwn.open(DESK);
        teachersOwn.leave(() -> teachersOwn.press("Open on this device"));

        assertThat(teachersOwn.text()).contains("Hello, " + CLASS);
        teachersOwn.open("staff/inbox");
        assertThat(teachersOwn.page().url()).contains("/sign-in");
        teachersOwn.close();
    }

    @Test
    void anOfferIsGoodOnce() {
        var offer = offer();
        ipad.open(offer);
        ipad.leave(() -> ipad.press("Open the class on this device"));
        try (var another = people.somebody()) {
            another.open(offer);
            another.leave(() -> another.press("Open the class on this device"));

            assertThat(another.text()).contains("This code has been used");
        }
    }

    /** Prints one and looks at it with a camera. */
    private String newCardOf(String child) {
        var download =
                rebecca.page().waitForDownload(() -> button(child, "New card").click());
        Path pdf = download.path();
        return Codes.onPaper(pdf);
    }

    /** Those that another test has chosen. */
    private void forgetPicturesOf(String child) {
        rebecca.open(DESK);
        var reset = button(child, "Reset pictures");
        if (reset.count() > 0) {
            rebecca.leave(reset::click);
        }
    }

    private String offer() {
        rebecca.open(DESK);
        press("show-offer");
        return Codes.inPicture(rebecca.page().locator("#offer img").getAttribute("src"));
    }

    private void openOn(Person device) {
        device.open(offer());
        device.leave(() -> device.press("Open the class on this device"));
        assertThat(device.text()).contains("Hello, " + CLASS);
    }

    /** The pictures are new, or known from a test before. */
    private void comeIn(String card) {
        ipad.open(card);
        ipad.page().locator("#pictures").waitFor();
        choosePictures(PICTURES);
        if (!ipad.shows("rules")) {
            choosePictures(PICTURES);
        }
        assertThat(ipad.shows("rules")).isTrue();
    }

    private void choosePictures(List<String> pictures) {
        pictures.forEach(picture ->
                ipad.leave(() -> ipad.page().locator("#pick-" + picture).click()));
    }

    private Object colourOfDot(int position) {
        return ipad.page()
                .locator(".gp-pupil-dots > span")
                .nth(position)
                .evaluate("dot => getComputedStyle(dot).backgroundColor");
    }

    private void press(String id) {
        rebecca.leave(() -> rebecca.page().locator("#" + id).click());
    }

    private Locator rowOf(String child) {
        return rebecca.page().locator("#seats tbody tr").filter(new Locator.FilterOptions().setHasText(child));
    }

    private Locator button(String child, String words) {
        return rowOf(child).locator("button").filter(new Locator.FilterOptions().setHasText(words));
    }

    private void permit(String child, boolean holds) {
        try (var modules = gatepost.modules()) {
            modules.get(ToldPermissions.class).tell(school(modules), idOf(modules, child), holds);
        }
    }

    private static PersonId idOf(Standalone modules, String child) {
        var lists = modules.get(ClassLists.class);
        var operator = school(modules);
        return lists.classes(operator).stream()
                .filter(each -> each.name().equals(CLASS))
                .flatMap(each -> lists.pupilsOf(operator, each.id()).stream())
                .filter(each -> each.givenName().equals(child))
                .map(ChildSummary::id)
                .findFirst()
                .orElseThrow();
    }

    private static Actor school(Standalone modules) {
        return Actor.operator(modules.get(Schools.class).all().stream()
                .filter(school -> school.sourcedId().equals("HBP"))
                .map(School::id)
                .findFirst()
                .orElseThrow());
    }
}
