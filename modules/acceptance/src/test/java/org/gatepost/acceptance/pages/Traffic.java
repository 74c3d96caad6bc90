package org.gatepost.acceptance.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Listens to what a page asks for, what it weighs, and what its scripts complain of. */
final class Traffic {

    private final Page page;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final Set<String> underWay = new HashSet<>();
    private long bytes;
    private @Nullable Response document;

    /** From now on; {@code origin} is the only place from which something may come. */
    Traffic(Page page, String origin) {
        this.page = page;
        this.origin = origin;
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("a script failed: " + firstLine(error)));
        page.onRequest(request -> note(request.url()));
        page.onResponse(this::note);
        weigh(page.context().newCDPSession(page));
    }

    /** Bytes over the wire since this was last asked, headers and all, when everything has come. */
    long bytes() {
        page.evaluate("() => document.fonts.ready.then(() => null)");
        page.waitForCondition(underWay::isEmpty);
        var sum = bytes;
        bytes = 0;
        return sum;
    }

    /** Leaves the page; what it was still asking for is of no interest any more, and nobody says how it ended. */
    void leave() {
        page.navigate("about:blank");
        underWay.clear();
        bytes = 0;
    }

    /** The answer that the page was made from; empty before anything was opened. */
    Optional<Response> document() {
        return Optional.ofNullable(document);
    }

    List<String> findings() {
        return Stream.concat(
                        complaints.stream().map(text -> "console: " + text),
                        elsewhere.stream().sorted().map(url -> "asks another host: " + url))
                .distinct()
                .toList();
    }

    private void note(String url) {
        if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            elsewhere.add(url);
        }
    }

    private void note(Response response) {
        var request = response.request();
        if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
            document = response;
        }
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !isOfTheDocumentItself(message)) {
            complaints.add(firstLine(message.text()));
        }
    }

    /** The browser reports an error page's status. */
    private static boolean isOfTheDocumentItself(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource")
                && message.location().startsWith(message.page().url());
    }

    private void weigh(CDPSession network) {
        network.on("Network.requestWillBeSent", event -> underWay.add(id(event)));
        network.on("Network.loadingFailed", event -> underWay.remove(id(event)));
        network.on("Network.loadingFinished", event -> {
            underWay.remove(id(event));
            bytes += event.get("encodedDataLength").getAsLong();
        });
        network.send("Network.enable");
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
