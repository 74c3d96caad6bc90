package org.gatepost.portal.styleguide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tokens, measured: read from the style sheet that the pages use. */
@Named
@ApplicationScoped
public class Tokens {

    private static final int FACES = 6;

    @Inject
    ServletContext application;

    @SuppressWarnings("NullAway.Init") // by the container, before anybody asks
    private TokenSheet sheet;

    @PostConstruct
    void read() {
        sheet = TokenSheet.of(WebFile.text(application, "/assets/tokens.css"));
    }

    /** The colours, under the headings of the sheet. */
    public List<TokenSheet.Chapter> getColours() {
        return sheet.chapters().stream()
                .map(chapter -> new TokenSheet.Chapter(
                        chapter.title(),
                        chapter.tokens().stream().filter(Token::isColour).toList()))
                .filter(chapter -> !chapter.tokens().isEmpty())
                .toList();
    }

    /** What is written on what, and the edges of controls, with their contrast. */
    public List<Pair> getPairs() {
        return pairs(sheet).toList();
    }

    /** The tokens whose name begins with that: {@code space}, {@code text}, {@code radius}. */
    public List<Token> family(String family) {
        return sheet.all().stream()
                .filter(token -> token.family().equals(family))
                .toList();
    }

    static Stream<Pair> pairs(TokenSheet sheet) {
        return Stream.of(
                        Stream.of("ground", "sheet", "sunk", "accent-paper").map(on -> Pair.text(sheet, "ink", on)),
                        Stream.of("ground", "sheet", "sunk", "accent-paper").map(on -> Pair.text(sheet, "muted", on)),
                        Stream.of("ground", "sheet", "accent-paper").map(on -> Pair.text(sheet, "link", on)),
                        Stream.of("accent", "accent-hover").map(on -> Pair.text(sheet, "on-accent", on)),
                        Stream.of("good", "info", "soon", "late", "safe")
                                .map(state -> Pair.text(sheet, state + "-ink", state + "-paper")),
                        Stream.of("ground", "sheet").map(on -> Pair.text(sheet, "late-ink", on)),
                        Stream.of(
                                Pair.text(sheet, "sheet", "late-ink"),
                                Pair.text(sheet, "soon-ink", "accent-paper"),
                                Pair.text(sheet, "on-school", "school")),
                        IntStream.rangeClosed(1, FACES).mapToObj(face -> Pair.text(sheet, "face-ink", "face-" + face)),
                        Stream.of("edge", "accent", "focus", "late-ink")
                                .flatMap(edge -> Stream.of("ground", "sheet").map(on -> Pair.edge(sheet, edge, on))))
                .flatMap(pairs -> pairs);
    }
}
