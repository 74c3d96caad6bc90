package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-SRV-05. */
class FormSizeTest {

    /** Files are not read before it is known who sends them. */
    private static Map<String, String[]> notRead() {
        throw new AssertionError("was read");
    }

    @Test
    void fitsUpToAndIncludingTheLimits() {
        assertThat(FormSize.fits(request(262_144, Map.of("a", new String[1_000]))))
                .isTrue();
    }

    @Test
    void isTooMuchByOneByte() {
        assertThat(FormSize.fits(request(262_145, Map.of()))).isFalse();
    }

    @Test
    void isTooMuchByOneFieldHoweverItIsNamed() {
        assertThat(FormSize.fits(request(9_000, Map.of("a", new String[999], "b", new String[2]))))
                .isFalse();
    }

    @Test
    void isTooMuchWhereTheServerStoppedReading() {
        assertThat(FormSize.fits(request(-1, () -> {
                    throw new IllegalStateException("too large");
                })))
                .isFalse();
    }

    @Test
    void takesMoreWhereFilesAreSentAndNowhereElse() {
        assertThat(FormSize.fits(request("/office/roster/send", 12_582_912, FormSizeTest::notRead)))
                .isTrue();
        assertThat(FormSize.fits(request("/office/roster/send", 12_582_913, FormSizeTest::notRead)))
                .isFalse();
        assertThat(FormSize.fits(request("/office/roster/decide", 262_145, Map::of)))
                .isFalse();
    }

    @Test
    void takesFilesOnlyIfItIsSaidHowLongTheyAre() {
        assertThat(FormSize.fits(request("/office/roster/send", -1, FormSizeTest::notRead)))
                .isFalse();
    }

    private static HttpServletRequest request(long length, Map<String, String[]> fields) {
        return request(length, () -> fields);
    }

    private static HttpServletRequest request(long length, Supplier<Map<String, String[]>> fields) {
        return request("/staff/thread", length, fields);
    }

    private static HttpServletRequest request(String path, long length, Supplier<Map<String, String[]>> fields) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FormSizeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "getPathInfo" -> "";
                    case "getContentLengthLong" -> length;
                    default -> fields.get();
                });
    }
}
