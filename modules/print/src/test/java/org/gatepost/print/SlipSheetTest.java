package org.gatepost.print;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatepost.print.SlipSheet.Slip;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SlipSheetTest {

    private static final String LONG = "Wilhelmina-Anastasia Featherstonehaugh-Cholmondeley ".repeat(2);

    @Test
    void putsThreeOnASheet() throws Exception {
        assertThat(pages("Amina", 1)).isEqualTo(1);
        assertThat(pages("Amina", 3)).isEqualTo(1);
        assertThat(pages("Amina", 4)).isEqualTo(2);
        assertThat(pages("Amina", 60)).isEqualTo(20);
    }

    @Test
    void putsThreeOnASheetHoweverLongTheirNamesAre() throws Exception {
        assertThat(pages(LONG, 6)).isEqualTo(2);
    }

    @Test
    void isTaggedAndSaysAllOfIt() throws Exception {
        try (var document = Loader.loadPDF(sheet(List.of(slip("<b>Zoë</b> Ś"))))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Alder & Sons Primary", "<b>Zoë</b> Ś", "Otters", "Scan it", "2222-3333", "Ask the office");
        }
    }

    @Test
    void takesNoStyleForAColour() {
        assertThatThrownBy(() -> new SlipSheet("en-GB", "Slips", "Alder", "red; color: blue", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int pages(String name, int count) throws Exception {
        var slips = IntStream.range(0, count).mapToObj(each -> slip(name)).toList();
        try (var document = Loader.loadPDF(sheet(slips))) {
            return document.getNumberOfPages();
        }
    }

    private static byte[] sheet(List<Slip> slips) {
        return new SlipSheet("en-GB", "Slips", "Alder & Sons Primary", "#224466", slips).pdf();
    }

    private static Slip slip(String name) {
        return new Slip(
                name,
                "Otters",
                "With it you join.",
                List.of("Scan it with the camera of your phone, or open the address below.", "Choose a password."),
                "2222-3333",
                "Ask the office",
                "Code",
                new QrCode("https://gatepost.example/join?code=2222333344445555"));
    }
}
