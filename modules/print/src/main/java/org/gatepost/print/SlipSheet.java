package org.gatepost.print;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Slips to be cut apart, three on a sheet of A4: each fits a long envelope and a book bag.
 *
 * @param language of the texts, as {@code lang} has it
 * @param title of the document
 * @param school whose name stands on each
 * @param colour of the school, {@code #rrggbb}; empty if it has none
 */
public record SlipSheet(String language, String title, String school, String colour, List<Slip> slips) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final String INK = "#1c2726";

    private static final String STYLE = """
            @page { size: A4; margin: 0 }
            body { font-family: '%s'; font-size: 10.5pt; line-height: 1.3; color: %s; margin: 0 }
            .slip { box-sizing: border-box; height: 98.9mm; padding: 9mm 14mm 0 14mm; page-break-inside: avoid }
            .cut { border-bottom: 0.3mm dashed #7d8783 }
            .school { border-left: 3mm solid %s; padding-left: 3mm; margin: 0 0 3mm 0; font-weight: 700; font-size: 13pt }
            .code { float: right; width: 46mm; height: 46mm; margin-left: 6mm }
            h1 { font-size: 14pt; line-height: 1.2; margin: 0 }
            p, ol { margin: 0 0 2mm 0 }
            ol { padding-left: 5mm }
            .for { margin-bottom: 3mm; color: #54605d }
            .typed { font-weight: 700; font-size: 12pt; white-space: nowrap }
            .note { font-size: 9pt; color: #54605d; clear: both }
            """;

    public SlipSheet {
        if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("no colour: " + colour);
        }
        slips = List.copyOf(slips);
    }

    /**
     * A slip.
     *
     * @param name whom it is for
     * @param group where to hand it out; may be empty
     * @param purpose what it is for, in a sentence
     * @param steps what to do with it, in order
     * @param typed what the code says for whoever has no camera
     * @param note how long it is good, and whom to ask
     * @param image what a picture of the code is called
     */
    public record Slip(
            String name,
            String group,
            String purpose,
            List<String> steps,
            String typed,
            String note,
            String image,
            QrCode code) {

        public Slip {
            steps = List.copyOf(steps);
        }
    }

    /** The sheets as a tagged PDF. */
    public byte[] pdf() {
        var style = STYLE.formatted(Paper.FAMILY, INK, colour.isEmpty() ? INK : colour);
        return Paper.pdf("""
                <html lang="%1$s"><head><title>%2$s</title><meta name="description" content="%2$s"/><meta name="subject" content="%2$s"/><style>%3$s</style></head>
                <body>%4$s</body></html>
                """.formatted(Markup.escaped(language), Markup.escaped(title), style, all()));
    }

    private String all() {
        return slips.stream().map(this::slip).collect(Collectors.joining());
    }

    private String slip(Slip slip) {
        return """
                <div class="slip cut"><p class="school">%s</p><img class="code" alt="%s" src="%s"/>
                <h1>%s</h1><p class="for">%s</p><p>%s</p><ol>%s</ol><p class="typed">%s</p><p class="note">%s</p></div>
                """.formatted(
                        Markup.escaped(school),
                        Markup.escaped(slip.image()),
                        slip.code().asDataUri(),
                        Markup.escaped(slip.name()),
                        Markup.escaped(slip.group()),
                        Markup.escaped(slip.purpose()),
                        slip.steps().stream()
                                .map(step -> "<li>" + Markup.escaped(step) + "</li>")
                                .collect(Collectors.joining()),
                        Markup.escaped(slip.typed()),
                        Markup.escaped(slip.note()));
    }
}
