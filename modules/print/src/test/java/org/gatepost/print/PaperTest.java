package org.gatepost.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaperTest {

    private static final String ADDRESS = "https://gatepost.example/pupil#" + "aB3_".repeat(10) + "xyz";

    @Test
    void setsATaggedPageInOurTypefaceThatSaysItsLanguageAndTitle() throws Exception {
        try (var document = Loader.loadPDF(Paper.pdf(page("<p>Zoë Świątek</p>")))) {
            var catalogue = document.getDocumentCatalog();

            assertThat(new PDFTextStripper().getText(document)).contains("Zoë Świątek");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Cards");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void printsACodeThatCanBeScannedFromThePaper() throws Exception {
        var picture = "<img alt=\"A code\" src=\"" + new QrCode(ADDRESS).asDataUri() + "\"/>";

        try (var document = Loader.loadPDF(Paper.pdf(page(picture)))) {
            assertThat(scanned(new PDFRenderer(document).renderImageWithDPI(0, 150)))
                    .isEqualTo(ADDRESS);
        }
    }

    @Test
    void keepsTheAddressOutOfLogs() {
        assertThat(new QrCode(ADDRESS).toString()).doesNotContain("aB3_");
    }

    private static String page(String body) {
        return """
                <html lang="en-GB"><head><title>Cards</title><meta name="description" content="Cards"/>
                <style>body { font-family: 'Atkinson Hyperlegible Next' } img { width: 40mm }</style></head>
                <body>%s</body></html>""".formatted(body);
    }

    private static String scanned(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
