package org.gatepost.portal.trouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatepost.portal.frame.Assets;
import org.gatepost.portal.frame.OfficePhones;
import org.gatepost.portal.language.Language;

/** The page that a browser keeps for when it reaches nobody, and the script that keeps it; nobody's own. */
@ApplicationScoped
class OfflinePage {

    /** Where the page is. */
    static final String ADDRESS = "/offline";

    /** What it needs, below {@code assets}. */
    static final List<String> FILES = List.of(
            "gatepost.svg",
            "icons.svg",
            "tokens.css",
            "gatepost.css",
            "offline.js",
            "fonts/atkinson-latin.woff2",
            "fonts/fraunces-latin.woff2");

    /** An empty address is that of the page that could not be had. */
    private static final String TRY_AGAIN = """
            <p class="gp-actions" data-offline><a class="gp-button" href="">%s</a></p>
            <script src="%s" defer></script>
            """;

    @Inject
    OfficePhones phones;

    @Inject
    Assets assets;

    @Inject
    Language language;

    String page() {
        var texts = language.texts();
        return Html.titled(texts, texts.say("offline.title"))
                .paragraph(texts.say("offline.text"))
                .paragraph(texts.say("offline.next"))
                .add(TRY_AGAIN.formatted(Html.escaped(texts.say("problem.step.AGAIN")), assets.of("offline.js")))
                .add(Sentences.ring(Optional.empty(), phones, texts))
                .page(assets::of);
    }

    /** Another one whenever the page, its language or a file is another one, so that browsers fetch them anew. */
    String script() {
        var files = FILES.stream()
                .map(assets::of)
                .map(address -> "'" + address + "'")
                .collect(Collectors.joining(", "));
        return "const VERSION = '%s';\nconst PAGE = '%s';\nconst LANGUAGE = '%s';\nconst FILES = [%s];\n"
                        .formatted(Assets.mark(page()), ADDRESS, language.getTag(), files)
                + assets.text("offline-worker.js");
    }
}
