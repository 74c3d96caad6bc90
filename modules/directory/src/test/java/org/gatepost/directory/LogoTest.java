package org.gatepost.directory;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogoTest {

    @Test
    void isAnyPngUpToAndIncludingTheLimits() {
        byte[] png = picture(Logo.MOST_PIXELS, Logo.MOST_PIXELS, "png");

        assertThat(Logo.of(png).png()).isEqualTo(png);
        assertThat(Logo.of(picture(1, 1, "png")).png()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"513, 1", "1, 513", "100000, 1"})
    void isRefusedWhereItIsTooLargeToShow(int width, int height) {
        assertRefused(picture(width, height, "png"), "is " + width + " x " + height + " pixels; 512 x 512 is the most");
    }

    @Test
    void isRefusedWhereItIsTooLargeToSend() {
        assertRefused(Arrays.copyOf(picture(1, 1, "png"), Logo.MOST_BYTES + 1), "is larger than 64 kB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp", "jpg"})
    void isNoOtherKindOfPictureWhateverItsName(String kind) {
        assertRefused(picture(4, 4, kind), "is not a PNG picture");
    }

    @Test
    void isNoTextAndNotNothing() {
        assertRefused(new byte[0], "is not a PNG picture");
        assertRefused("<svg onload='x'/>".getBytes(ISO_8859_1), "is not a PNG picture");
    }

    @Test
    void isNothingThatEndsEarly() {
        byte[] png = picture(16, 16, "png");

        for (int length = 0; length < png.length; length++) {
            assertRefused(Arrays.copyOf(png, length), "is not a PNG picture");
        }
    }

    @Test
    void isNothingThatIsHarmedOrCarriesSomethingBehindItsEnd() {
        byte[] png = picture(16, 16, "png");
        byte[] more = Arrays.copyOf(png, png.length + 1);

        assertRefused(more, "is not a PNG picture");
        for (int i = 0; i < png.length; i++) {
            byte[] harmed = png.clone();
            harmed[i] ^= 0x41;
            assertRefused(harmed, "is not a PNG picture");
        }
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> Logo.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    private static byte[] picture(int width, int height, String kind) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), kind, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
