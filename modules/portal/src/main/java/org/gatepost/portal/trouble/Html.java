package org.gatepost.portal.trouble;

import java.util.function.UnaryOperator;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;

/** A page in the making. Whatever comes in as text is escaped. */
final class Html {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%6$s" dir="%7$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s</title>
            <link rel="icon" href="%4$s" type="image/svg+xml">
            <link rel="stylesheet" href="%5$s">
            </head>
            <body class="gp-plain">
            <header class="gp-head"><a class="gp-brand" href="/">Gatepost</a></header>
            <main id="main" class="gp-main">
            <h1>%1$s</h1>
            %2$s%8$s
            </main>
            <footer class="gp-foot"><a class="gp-danger-link" href="/help">%3$s</a></footer>
            </body>
            </html>
            """;

    private static final String TRANSLATED = """
            <p class="gp-note" id="translation">%s <span lang="en-GB" dir="ltr">%s</span></p>
            """;

    private final Texts texts;
    private final String title;
    private final StringBuilder body = new StringBuilder();

    private Html(Texts texts, String title) {
        this.texts = texts;
        this.title = title;
    }

    /** @param texts in the language of the page */
    static Html titled(Texts texts, String title) {
        return new Html(texts, title);
    }

    Html paragraph(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** @param markup already escaped */
    Html add(String markup) {
        body.append(markup);
        return this;
    }

    /** @param assets tells where a file below {@code assets} is */
    String page(UnaryOperator<String> assets) {
        return PAGE.formatted(
                escaped(title),
                body,
                escaped(texts.say("frame.danger")),
                assets.apply("gatepost.svg"),
                assets.apply("gatepost.css"),
                texts.tongue().tag(),
                texts.tongue().direction(),
                texts.areUnchecked() ? translated() : "");
    }

    private String translated() {
        return TRANSLATED.formatted(
                escaped(texts.say("frame.translation")),
                escaped(Texts.in(Tongue.ENGLISH).say("frame.translation")));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
