package org.gatepost.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own, who finds things by what they read. */
public final class Person implements AutoCloseable {

    /** Of every demo account. */
    public static final String PASSWORD = "low-tide-at-heron-bank";

    private static final int MOST_STOPS = 60;
    private static final String NAME_OF_FOCUS = """
            () => {
              const here = document.activeElement;
              const label = here.labels && here.labels[0];
              return (here.ariaLabel || (label ? label.innerText : here.value || here.innerText || '')).trim();
            }
            """;

    /** Asks again until the answer is the right one: a promise would be taken for yes, whatever comes of it. */
    private static final String WORKER_IS_THERE = """
            language => {
              navigator.serviceWorker.getRegistration().then(here => {
                window.worker = here && here.active ? here.active.state + here.active.scriptURL.split('?')[1] : '';
              });
              return window.worker === 'activated' + language;
            }
            """;

    private final URI url;
    private final BrowserContext browser;
    private final Page page;

    Person(URI url, BrowserContext browser) {
        this.url = url;
        this.browser = browser;
        this.page = browser.newPage();
    }

    public Page page() {
        return page;
    }

    /** Opens {@code path}, which begins without a slash. */
    public @Nullable Response open(String path) {
        return page.navigate(url.resolve(path).toString());
    }

    /** Opens {@code path} and returns the status of the answer. */
    public int statusOf(String path) {
        var answer = open(path);
        return answer == null ? 0 : answer.status();
    }

    public Person signIn(String email) {
        open("sign-in");
        enterAs(email);
        page.locator("#sign-out").waitFor();
        return this;
    }

    /** Fills in the sign-in page that is shown. */
    public void enterAs(String email) {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        press("Sign in");
    }

    public void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Does {@code act}, which leads to another page or to the same anew, and waits for that page. */
    public void leave(Runnable act) {
        page.evaluate("() => { window.isLeft = true; }");
        act.run();
        page.waitForFunction("() => !window.isLeft");
        page.waitForLoadState();
    }

    public void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    public void chooseFrom(String list, String option) {
        page.getByLabel(list).selectOption(option);
    }

    /** Presses the tab key until what is called {@code name} has the focus. */
    public Locator tabTo(String name) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            var called = page.evaluate(NAME_OF_FOCUS);
            if (String.valueOf(called).startsWith(name)) {
                return page.locator(":focus");
            }
        }
        throw new AssertionError("the tab key does not lead to: " + name);
    }

    /** What the element with the id {@code id} says. */
    public String text(String id) {
        return page.locator("#" + id).innerText();
    }

    /** Everything that the page says. */
    public String text() {
        return page.locator("body").innerText();
    }

    public boolean shows(String id) {
        return page.locator("#" + id).count() > 0;
    }

    /** What is in the form's field {@code id}. */
    public String typed(String id) {
        return page.locator("#" + id).inputValue();
    }

    /** The cookies and what pages keep, as Playwright writes them. */
    String state() {
        return browser.storageState();
    }

    /** The same browser with another tab: it shares the cookies and what pages keep. */
    public Person inAnotherTab() {
        return new Person(url, browser);
    }

    /** Loses the cookie of that name. */
    public void forget(String cookie) {
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }

    /** Puts another value into the cookie of that name, which the server has never given out. */
    public void forge(String name, String value) {
        var cookie = browser.cookies().stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseThrow();
        cookie.value = value;
        browser.addCookies(List.of(cookie));
    }

    /** Waits until the browser has the page for when there is no connection. */
    public void awaitOfflinePage() {
        awaitOfflinePage("en-GB");
    }

    /** Waits until the browser keeps the page for when there is no connection, in that language. */
    public void awaitOfflinePage(String language) {
        page.waitForFunction(WORKER_IS_THERE, language);
    }

    /** Loses the connection, or has it again. */
    public void isOffline(boolean offline) {
        browser.setOffline(offline);
    }

    /** Loses the sign-in, as by time or by another sign-in's end. */
    public void loseCookies() {
        browser.clearCookies();
    }

    @Override
    public void close() {
        browser.close();
    }
}
