package org.gatepost.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code, always black on white, whatever is around it.
 *
 * @param text what whoever scans it gets; in our case an address
 */
public record QrCode(String text) {

    private static final int PIXELS_PER_MODULE = 8;
    private static final int QUIET_MODULES = 4;
    private static final int BLACK = 0;
    private static final int WHITE = 0xffffff;

    /** As the address of a picture that needs no other request: {@code data:image/png;base64,…}. */
    public String asDataUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(asPng());
    }

    /** As a PNG file, with the quiet zone around it. */
    public byte[] asPng() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(modules()), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write a picture into memory", e);
        }
        return out.toByteArray();
    }

    private BitMatrix modules() {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static BufferedImage picture(BitMatrix modules) {
        int width = modules.getWidth() * PIXELS_PER_MODULE;
        var picture = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE) ? BLACK : WHITE);
            }
        }
        return picture;
    }

    /** Keeps what may be a secret out of logs. */
    @Override
    public String toString() {
        return "QR code";
    }
}
