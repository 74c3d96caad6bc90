package org.gatepost.acceptance.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A camera: reads the code in a picture, or on the first sheet of paper. */
public final class Codes {

    private static final int DOTS_PER_INCH = 200;

    private Codes() {}

    /** The path, query and fragment that the only code on {@code pdf} leads to, without a slash before it. */
    public static String onPaper(Path pdf) {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return path(new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH), DecodeHintType.TRY_HARDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a picture, by its {@code data:} address. */
    public static String inPicture(String dataUri) {
        var bytes = Base64.getDecoder().decode(dataUri.substring(dataUri.indexOf(',') + 1));
        try {
            return path(ImageIO.read(new ByteArrayInputStream(bytes)), DecodeHintType.PURE_BARCODE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(BufferedImage image, DecodeHintType hint) {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            var address = URI.create(
                    new QRCodeReader().decode(bitmap, Map.of(hint, true)).getText());
            return address.getPath().substring(1)
                    + (address.getQuery() == null ? "" : "?" + address.getQuery())
                    + (address.getFragment() == null ? "" : "#" + address.getFragment());
        } catch (NotFoundException e) {
            throw new AssertionError("no code is to be seen", e);
        } catch (ReaderException e) {
            throw new AssertionError("the code cannot be read", e);
        }
    }
}
