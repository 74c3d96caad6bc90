package org.gatepost.identity.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 6238, appendix B, in six digits, and RFC 4648, 10, are the oracles. */
class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Totp totp = new Totp(KEY);

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(totp.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(totp.stepOf(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @ParameterizedTest(name = "{0} seconds off -> {1}")
    @CsvSource({"-60, false", "-31, false", "-30, true", "-1, true", "0, true", "59, true", "60, false"})
    void takesThePhonesClockToBeAStepOffAtMost(int off, boolean taken) {
        var moment = Instant.ofEpochSecond(1_111_111_110);

        assertThat(totp.stepOf(totp.codeAt(moment), moment.plusSeconds(off)).isPresent())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"050 471", "' 050471 '"})
    void doesNotMindSpaces(String typed) {
        assertThat(totp.stepOf(typed, Instant.ofEpochSecond(1_111_111_111))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"''", "50471", "0050471", "05047a", "٠٥٠٤٧١"})
    void takesNothingElse(String typed) {
        assertThat(totp.stepOf(typed, Instant.ofEpochSecond(1_111_111_111))).isEqualTo(OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32(String text, String encoded) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void isPutIntoAnAppByItsUri() {
        var key = totp.forApp("ada+school@families.example");

        assertThat(key.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(key.uri())
                .isEqualTo("otpauth://totp/Gatepost:ada%2Bschool%40families.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Gatepost");
    }

    @Test
    void makesKeysThatDiffer() {
        assertThat(Totp.next().key()).hasSize(20).isNotEqualTo(Totp.next().key());
    }
}
