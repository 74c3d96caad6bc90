package org.gatepost.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatepost.acceptance.browser.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What goes wrong while somebody writes, and what becomes of their text. */
abstract class BadInput extends Stage {

    private static final String TRUST_OFFICE = "01632 960100";
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @Test
    void nothingIsNoMessage() {
        try (var amina = writing("")) {
            amina.press("Send");

            assertThat(amina.text("body_m")).isEqualTo("Your message: please fill this in.");
        }
    }

    @Test
    void oneCharacterTooManyIsSaidAtTheFieldAndTheTextIsStillThere() {
        var tooLong = "ä".repeat(20_001);
        try (var amina = writing(tooLong)) {
            amina.press("Send");

            assertThat(amina.text("body_m")).contains("longer than 20,000 characters");
            assertThat(amina.typed("body")).isEqualTo(tooLong);
        }
    }

    @Test
    void theLongestMessageIsStored() {
        var longest = "ä".repeat(19_990) + "the end.. ";
        try (var amina = writing(longest)) {
            amina.press("Send");

            entriesWith(amina, "the end..").waitFor();
            assertThat(entriesWith(amina, "the end..").innerText()).contains("ä".repeat(19_990) + "the end..");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bell \u0007", "escape \u001b[31m", "nul-like \u0001", "turned \u202e round"})
    void controlCharactersAreSaidAtTheFieldAndTheTextIsStillThere(String text) {
        try (var amina = writing(text)) {
            amina.press("Send");

            assertThat(amina.text("body_m")).contains("characters in this cannot be shown");
            assertThat(amina.typed("body")).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title='taken over'</script>",
                "<img src=x onerror=\"document.title='taken over'\">",
                "#{7*7} ${7*7} {0} %s",
                "&amp; &lt;b&gt; \"' ]]>"
            })
    void markupIsShownAsItWasTyped(String text) {
        try (var amina = writing(text)) {
            amina.press("Send");

            entriesWith(amina, text).waitFor();
            assertThat(amina.page().title()).doesNotContain("taken over");
        }
    }

    @Test
    void theTextSurvivesASignInThatEnded() {
        var text = "Half a page about Ilyas " + UUID.randomUUID();
        try (var amina = writing(text)) {
            amina.loseCookies();

            amina.press("Send");
            amina.enterAs(AMINA);
            amina.page().locator("#body").waitFor();

            assertThat(amina.typed("body")).isEqualTo(text);
            amina.press("Send");
            assertThat(entriesWith(amina, text).count()).isEqualTo(1);
        }
    }

    @Test
    void withoutScriptsTheTextSurvivesASignInThatEnded() {
        var text = "Half a page, and no script to keep it " + UUID.randomUUID();
        try (var amina = people.somebodyWithoutScripts().signIn(AMINA)) {
            choose(amina, ILYAS, LEARNING);
            type(amina, text);
            amina.loseCookies();

            amina.press("Send");
            amina.enterAs(AMINA);

            assertThat(amina.typed("body")).isEqualTo(text);
            amina.press("Send");
            assertThat(entriesWith(amina, text).count()).isEqualTo(1);
        }
    }

    @Test
    void whoeverSignsInInsteadGetsNothingOfIt() {
        var text = "Only hers " + UUID.randomUUID();
        try (var rachel = people.somebodyWithoutScripts().signIn(RACHEL)) {
            choose(rachel, MAISIE, LEARNING);
            type(rachel, text);
            rachel.loseCookies();

            rachel.press("Send");
            rachel.enterAs(DANIEL);

            assertThat(rachel.text()).doesNotContain(text);
            assertThat(rachel.typed("body")).isEmpty();
        }
    }

    @Test
    void aPageLeftOpenSendsNothingAsWhoeverSignedInSince() {
        var text = "Not from him " + UUID.randomUUID();
        try (var browser = people.somebody().signIn(RACHEL)) {
            choose(browser, MAISIE, LEARNING);
            type(browser, text);
            browser.inAnotherTab().signIn(DANIEL);

            browser.press("Send");

            assertThat(browser.text("kept")).contains("has not been sent");
        }
    }

    @Test
    void aDoubleClickIsOneMessage() {
        var text = "Written once " + UUID.randomUUID();
        try (var amina = writing(text)) {
            amina.page().locator("#send").dblclick();
            amina.page().locator("#entries").waitFor();

            assertThat(threadsAtHome(amina, text)).isEqualTo(1);
        }
    }

    @Test
    void aPostThatIsRepeatedIsOneMessage() {
        var text = "Sent again by the back button " + UUID.randomUUID();
        try (var amina = writing(text)) {
            var form = amina.page().evaluate("""
                    () => new URLSearchParams([...new FormData(document.getElementById('compose')), ['send', 'send']])
                        .toString()
                    """);
            for (int i = 0; i < 2; i++) {
                amina.page().evaluate("""
                        form => fetch(location.href, {method: 'POST', body: form,
                            headers: {'Content-Type': 'application/x-www-form-urlencoded'}}).then(done => done.status)
                        """, form);
            }

            assertThat(threadsAtHome(amina, text)).isEqualTo(1);
        }
    }

    @Test
    void whatIsSentAgainByTheBackButtonIsOneMessage() {
        var text = "Sent, and sent again " + UUID.randomUUID();
        try (var amina = writing(text)) {
            amina.press("Send");
            amina.page().locator("#entries").waitFor();
            amina.page().goBack();
            amina.page().locator("#body").waitFor();
            type(amina, text);
            amina.press("Send");
            amina.page().locator("#entries").waitFor();

            assertThat(threadsAtHome(amina, text)).isEqualTo(1);
        }
    }

    @Test
    void whatIsSentAgainAfterALostAnswerIsOneMessage() {
        var text = "The answer to this was lost " + UUID.randomUUID();
        try (var amina = writing(text)) {
            amina.page().evaluate("""
                    () => fetch(location.href, {method: 'POST', redirect: 'manual', body: new URLSearchParams(
                        [...new FormData(document.getElementById('compose')), ['send', 'send']])})
                    """);
            amina.forget("gpsent");
            choose(amina, ILYAS, LEARNING);

            assertThat(amina.typed("body")).isEqualTo(text);
            amina.press("Send");
            assertThat(threadsAtHome(amina, text)).isEqualTo(1);
        }
    }

    @Test
    void anotherFamilysThreadIsLikeOneThatDoesNotExist() {
        try (var amina = people.somebody().signIn(AMINA);
                var daniel = people.somebody().signIn(DANIEL)) {
            var hers = write(amina, ILYAS, LEARNING, "Only for the school " + UUID.randomUUID());

            var foreign = daniel.statusOf(hers);
            var foreignPage = daniel.text();
            var missing = daniel.statusOf(hers.replaceFirst("id=.*", "id=" + UUID.randomUUID()));

            assertThat(foreign).isEqualTo(404).isEqualTo(missing);
            assertThat(foreignPage).isEqualTo(daniel.text());
        }
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndTheTextIsKept() {
        var text = "Written while the database was away " + UUID.randomUUID();
        try (var amina = writing(text)) {
            gatepost.loseDatabase();
            try {
                amina.page().locator("#send").click();
                amina.page().getByText("Gatepost is away for the moment").waitFor();

                assertThat(amina.text()).contains(TRUST_OFFICE).doesNotContain("Password");
                assertThat(amina.statusOf("family/home")).isEqualTo(503);
                assertThat(amina.text()).contains(TRUST_OFFICE);
            } finally {
                gatepost.returnDatabase();
            }
            await("pages are served again")
                    .pollInSameThread()
                    .atMost(RECOVERY)
                    .until(() -> amina.statusOf("family/home") == 200);
            choose(amina, ILYAS, LEARNING);

            assertThat(amina.typed("body")).isEqualTo(text);
            amina.press("Send");
            assertThat(threadsAtHome(amina, text)).isEqualTo(1);
        }
    }

    @Test
    void withoutAConnectionThatIsSaidAndTheTextIsKept() {
        var text = "Written in a tunnel " + UUID.randomUUID();
        try (var amina = writing(text)) {
            amina.awaitOfflinePage();
            amina.isOffline(true);
            amina.page().locator("#send").click();
            amina.page().getByText("There is no connection").waitFor();

            assertThat(amina.text()).contains(TRUST_OFFICE).doesNotContain("Amina");
            amina.open("help");
            assertThat(amina.text()).contains("999").doesNotContain("Amina");

            amina.page().goBack();
            amina.page().getByText("There is no connection").waitFor();
            amina.isOffline(false);
            amina.page().locator("#body").waitFor();

            assertThat(amina.typed("body")).isEqualTo(text);
            amina.press("Send");
            assertThat(threadsAtHome(amina, text)).isEqualTo(1);
        }
    }

    @Test
    void withoutAConnectionTheChosenLanguageIsSpoken() {
        try (var amina = people.somebody().signIn(AMINA)) {
            amina.awaitOfflinePage();
            amina.leave(() -> amina.press("Polski"));
            amina.awaitOfflinePage("pl");
            amina.isOffline(true);

            for (String page : new String[] {"family/home", "help"}) {
                amina.open(page);
                assertThat(amina.page().locator("html").getAttribute("lang"))
                        .as(page)
                        .isEqualTo("pl");
            }
        }
    }

    @Test
    void nobodysPagesAreKeptForWhenThereIsNoConnection() {
        try (var amina = people.somebody().signIn(AMINA)) {
            amina.awaitOfflinePage();
            amina.open("family/home");

            assertThat(amina.page().evaluate("""
                    async () => {
                      const kept = await Promise.all((await caches.keys()).map(name => caches.open(name)));
                      const requests = await Promise.all(kept.map(cache => cache.keys()));
                      return requests.flat().map(request => new URL(request.url).pathname)
                          .filter(path => !path.startsWith('/assets/')).sort().join(' ');
                    }
                    """)).isEqualTo("/help /offline");
        }
    }

    @Test
    void whoeverIsNotSignedInAnyMoreIsToldSo() {
        try (var amina = people.somebody().signIn(AMINA)) {
            amina.forge("gpb", "x".repeat(43));
            amina.open("family/home");

            assertThat(amina.text("ended")).startsWith("You were signed out");
            amina.forget("gpb");
            amina.open("sign-in");
            assertThat(amina.shows("ended")).isFalse();
        }
    }

    @Test
    void whatWasTypedIsErasedAtSignOut() {
        try (var amina = writing("Not for whoever sits here next")) {
            amina.press("Sign out");
            amina.page().getByText("You are signed out").waitFor();

            assertThat(amina.page().evaluate("() => Object.keys(localStorage).length"))
                    .isEqualTo(0);
        }
    }

    private Person writing(String text) {
        var amina = people.somebody().signIn(AMINA);
        choose(amina, ILYAS, LEARNING);
        type(amina, text);
        return amina;
    }

    /** How many of the threads on the first page of "my messages" hold {@code text}. */
    private static long threadsAtHome(Person parent, String text) {
        parent.open("family/home");
        List<String> addresses = parent.page().locator("#threads a").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        return addresses.stream()
                .filter(address -> {
                    parent.open(address.substring(1));
                    return entriesWith(parent, text).count() > 0;
                })
                .count();
    }
}
