package org.gatepost.print;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatepost.print.CardSheet.Card;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CardSheetTest {

    @Test
    void putsAFewCardsOnASheetAndAClassOnSeveral() throws Exception {
        assertThat(pages(1)).isEqualTo(1);
        assertThat(pages(10)).isEqualTo(1);
        assertThat(pages(11)).isEqualTo(2);
        assertThat(pages(30)).isEqualTo(3);
    }

    @Test
    void printsEveryNameAndNoMarkupOfANames() throws Exception {
        var sheet =
                new CardSheet("en-GB", "Cards & such", "Scan me", List.of(card("<b>Zoë</b> Ś", 3), card("Noah", 4)));

        try (var document = Loader.loadPDF(sheet.pdf())) {
            assertThat(new PDFTextStripper().getText(document)).contains("<b>Zoë</b> Ś", "Noah", "Cards & such");
        }
    }

    @Test
    void everyMarkIsAnotherPicture() {
        assertThat(IntStream.range(0, 72).mapToObj(number -> new Mark(number).asDataUri()))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> new Mark(72)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int pages(int cards) throws Exception {
        var all = IntStream.range(0, cards)
                .mapToObj(each -> card("Child " + each, each))
                .toList();
        try (var document = Loader.loadPDF(new CardSheet("en-GB", "Cards", "Scan me", all).pdf())) {
            return document.getNumberOfPages();
        }
    }

    private static Card card(String name, int mark) {
        return new Card(name, "Otters", new Mark(mark), new QrCode("https://gatepost.example/pupil#" + mark));
    }
}
