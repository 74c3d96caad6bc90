package org.gatepost.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.net.URI;

/** Opens browsers for people at one server. */
public final class People implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Playwright driver = Browsers.driver();
    private final Browser browser = Browsers.start(driver);
    private final URI url;

    public People(URI url) {
        this.url = url;
    }

    /** Somebody with a new browser, not signed in. */
    public Person somebody() {
        return with(new Browser.NewContextOptions());
    }

    public Person somebodyWithoutScripts() {
        return with(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /**
     * Another browser, at which {@code person} is signed in as well; it has nothing else of the site, and keeps no page
     * for when there is no connection: what a service worker fetches is hidden from whoever weighs a page.
     */
    public Person sameAs(Person person) {
        return with(new Browser.NewContextOptions()
                .setStorageState(person.state())
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    private Person with(Browser.NewContextOptions options) {
        var context = browser.newContext(options.setLocale("en-GB").setTimezoneId("Europe/London"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Person(url, context);
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
