package org.gatepost.print;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cards to be cut out, eight on a sheet of A4, each of the size of a bank card with a code to be scanned.
 *
 * @param language of the texts, as {@code lang} has it
 * @param title of the document, and above the first sheet
 * @param hint what to do with it, in few words, on each card
 */
public record CardSheet(String language, String title, String hint, List<Card> cards) {

    private static final int COLUMNS = 2;

    /** Beside the last card of an odd number, so that it is no wider than the others. */
    private static final String EMPTY = "<td class=\"empty\"></td>";

    private static final String STYLE = """
            @page { size: A4; margin: 12mm 14mm }
            body { font-family: '%s'; font-size: 11pt; color: #1c2726 }
            h1 { font-size: 14pt; margin: 0 0 6mm 0 }
            table { border-collapse: collapse; table-layout: fixed; width: 176mm }
            tr { page-break-inside: avoid }
            td { width: 82mm; height: 49mm; padding: 3mm; border: 0.3mm dashed #7d8783; vertical-align: top }
            .empty { border: 0 }
            .code { float: right; width: 42mm; height: 42mm }
            .mark { width: 14mm; height: 14mm; display: block; margin-bottom: 2mm }
            h2 { font-size: 16pt; margin: 0 0 1mm 0 }
            p { margin: 0 0 1mm 0 }
            .hint { font-size: 9pt; color: #54605d }
            """.formatted(Paper.FAMILY);

    public CardSheet {
        cards = List.copyOf(cards);
    }

    /**
     * A card.
     *
     * @param name by which its owner is called
     * @param group where that is
     */
    public record Card(String name, String group, Mark mark, QrCode code) {}

    /** The sheets as a tagged PDF. */
    public byte[] pdf() {
        return Paper.pdf("""
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><meta name="subject" content="%s"/><style>%s</style></head>
                <body><h1>%s</h1><table>%s</table></body></html>
                """.formatted(
                        Markup.escaped(language),
                        Markup.escaped(title),
                        Markup.escaped(title),
                        Markup.escaped(title),
                        STYLE,
                        Markup.escaped(title),
                        rows()));
    }

    private String rows() {
        var rows = new StringBuilder();
        for (int from = 0; from < cards.size(); from += COLUMNS) {
            rows.append(cards.subList(from, Math.min(cards.size(), from + COLUMNS)).stream()
                    .map(this::cell)
                    .collect(Collectors.joining("", "<tr>", from + 1 < cards.size() ? "</tr>" : EMPTY + "</tr>")));
        }
        return rows.toString();
    }

    private String cell(Card card) {
        return """
                <td><img class="code" alt="%s" src="%s"/><img class="mark" alt="%s" src="%s"/>
                <h2>%s</h2><p>%s</p><p class="hint">%s</p></td>
                """.formatted(
                        Markup.escaped(hint),
                        card.code().asDataUri(),
                        Markup.escaped(card.name()),
                        card.mark().asDataUri(),
                        Markup.escaped(card.name()),
                        Markup.escaped(card.group()),
                        Markup.escaped(hint));
    }
}
