package org.gatepost.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the tests: {@code GATEPOST_BROWSER}, else one on the PATH, else Playwright's own download. */
final class Browsers {

    private static final String VARIABLE = "GATEPOST_BROWSER";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final String WHAT_TO_DO = " Install one (Debian: apt-get install chromium) or set " + VARIABLE
            + " to the path of a Chromium or Chrome.";

    private Browsers() {}

    /** Playwright's side of the browser; close it to end both. */
    static Playwright driver() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    }

    /**
     * Starts the browser.
     *
     * @throws IllegalStateException if none starts; says what to install
     */
    static Browser start(Playwright driver) {
        var named = Optional.ofNullable(System.getenv(VARIABLE)).filter(path -> !path.isBlank());
        if (named.isPresent()) {
            return launch(driver, Path.of(named.get()))
                    .orElseThrow(() -> new IllegalStateException(
                            VARIABLE + " is " + named.get() + ", which does not start as a browser." + WHAT_TO_DO));
        }
        return onPath().flatMap(path -> launch(driver, path).stream())
                .findFirst()
                .or(() -> downloaded(driver))
                .orElseThrow(() -> new IllegalStateException("The acceptance tests found no browser: no " + NAMES
                        + " on the PATH starts, and Playwright could not download one." + WHAT_TO_DO));
    }

    private static Stream<Path> onPath() {
        var directories = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(directories).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable);
    }

    private static Optional<Browser> launch(Playwright driver, Path executable) {
        return launch(driver, options().setExecutablePath(executable));
    }

    private static Optional<Browser> launch(Playwright driver, BrowserType.LaunchOptions options) {
        try {
            return Optional.of(driver.chromium().launch(options));
        } catch (PlaywrightException e) {
            return Optional.empty();
        }
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
    }

    private static Optional<Browser> downloaded(Playwright driver) {
        return launch(driver, options()).or(() -> {
            download();
            return launch(driver, options());
        });
    }

    private static void download() {
        try {
            var installing = Driver.ensureDriverInstalled(NO_DOWNLOAD, true).createProcessBuilder();
            installing.command().addAll(List.of("install", "chromium"));
            installing.inheritIO().start().waitFor();
        } catch (IOException e) {
            return; // the caller finds no browser and says what to do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
