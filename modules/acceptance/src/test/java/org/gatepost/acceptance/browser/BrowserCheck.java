package org.gatepost.acceptance.browser;

/** Run before the servers start: without a browser nothing that follows is worth waiting for. */
public final class BrowserCheck {

    private BrowserCheck() {}

    public static void main(String[] arguments) {
        try (var driver = Browsers.driver();
                var browser = Browsers.start(driver)) {
            System.out.println("The browser of the acceptance tests: Chromium " + browser.version());
        }
    }
}
