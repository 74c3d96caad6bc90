package org.gatepost.portal.trouble;

import java.util.function.UnaryOperator;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;
import org.gatepost.portal.wording.NameMark;

/** A page in the making. Whatever comes in as text is escaped. */
final class Html {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%9$s" dir="%10$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s - Gatepost</title>
            <link rel="preload" href="%12$s" as="font" type="font/woff2" crossorigin="anonymous">
            <link rel="preload" href="%13$s" as="font" type="font/woff2" crossorigin="anonymous">
            <link rel="icon" href="%5$s" type="image/svg+xml">
            <link rel="stylesheet" href="%6$s">
            <link rel="stylesheet" href="%7$s">%15$s
            </head>
            <body>
            <a class="gp-skip" href="#main">%3$s</a>
            <div class="gp-page gp-bare">
            <header class="gp-top"><div class="gp-top-in">
            <a class="gp-brand" href="/">%14$s</a>
            </div></header>
            <main id="main" class="gp-main" tabindex="-1">
            <div class="gp-sheet">
            <h1>%1$s</h1>
            %2$s</div>
            %11$s
            </main>
            <footer class="gp-foot">
            <a href="/help">%4$s</a>
            %8$s</footer>
            </div>
            </body>
            </html>
            """;

    private static final String GATEPOST = "<img src=\"%s\" alt=\"\" width=\"36\" height=\"36\"> Gatepost";
    private static final String SCHOOL = "<span class=\"gp-crest\" aria-hidden=\"true\">%s</span> <bdi>%s</bdi>";

    private static final String TRANSLATED = """
            <div class="gp-notice gp-info" id="translation"><p>%s</p><p lang="en-GB" dir="ltr">%s</p></div>
            """;

    private final Texts texts;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder foot = new StringBuilder();
    private String school = "";
    private String look = "";

    private Html(Texts texts, String title) {
        this.texts = texts;
        this.title = title;
    }

    /** @param texts in the language of the page */
    static Html titled(Texts texts, String title) {
        return new Html(texts, title);
    }

    Html paragraph(String text) {
        return add("<p>" + escaped(text) + "</p>\n");
    }

    /** @param markup already escaped */
    Html add(String markup) {
        body.append(markup);
        return this;
    }

    /** @param markup for below the page, already escaped */
    Html addToFoot(String markup) {
        foot.append(markup);
        return this;
    }

    /**
     * At which school, as far as that is known; whether it is open is left out, because that is for the database to say.
     *
     * @param look address of the sheet with its colour; empty if it has none
     */
    Html at(String school, String look) {
        this.school = school;
        this.look = look.isEmpty() ? "" : "\n<link rel=\"stylesheet\" href=\"%s\">".formatted(escaped(look));
        return this;
    }

    /** @param assets tells where a file below {@code assets} is */
    String page(UnaryOperator<String> assets) {
        return PAGE.formatted(
                escaped(title),
                body,
                escaped(texts.say("frame.skip")),
                escaped(texts.say("frame.danger")),
                assets.apply("gatepost.svg"),
                assets.apply("tokens.css"),
                assets.apply("gatepost.css"),
                foot,
                texts.tongue().tag(),
                texts.tongue().direction(),
                texts.areUnchecked() ? translated() : "",
                assets.apply("fonts/atkinson-latin.woff2"),
                assets.apply("fonts/fraunces-latin.woff2"),
                school.isEmpty()
                        ? GATEPOST.formatted(assets.apply("gatepost.svg"))
                        : SCHOOL.formatted(escaped(NameMark.initialsOfSchool(school)), escaped(school)),
                look);
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
