package org.gatepost.portal.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** REL-IDEM-01, without scripts. */
class SentTextTest {

    private static final UUID ID = UUID.fromString("9f1c8f0e-5f43-4a4e-9a8c-0c7f5f0f7b11");

    private final List<String> set = new ArrayList<>();

    @Test
    void isBroughtBackForItsOwnFormOnly() {
        SentText.arrived(response(), "write:1", ID);
        var request = requestWith(valueOf(set.get(0)));

        assertThat(SentText.lastId(request, "write:1")).contains(ID);
        assertThat(SentText.lastId(request, "write:")).isEmpty();
        assertThat(SentText.lastId(request, "write:12")).isEmpty();
    }

    @Test
    void isForgottenWhenItWasTakenBack() {
        SentText.takenBack(response());

        assertThat(set.get(0)).startsWith("gpsent=;").contains("Max-Age=0");
    }

    @Test
    void isNothingThatABrowserMadeUp() {
        assertThat(SentText.lastId(requestWith("write:1~not-an-id"), "write:1")).isEmpty();
    }

    @Test
    void putsNothingElseIntoTheHeader() {
        assertThatThrownBy(() -> SentText.arrived(response(), "write:1; Domain=evil.example", ID))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(set).isEmpty();
    }

    private static String valueOf(String setCookie) {
        return setCookie.substring("gpsent=".length(), setCookie.indexOf(';'));
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, arguments -> {
            set.add((String) arguments[1]);
            return null;
        });
    }

    private static HttpServletRequest requestWith(String value) {
        return proxy(HttpServletRequest.class, arguments -> new Cookie[] {new Cookie("gpsent", value)});
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                SentTextTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(arguments)));
    }

    private interface Answer {
        @Nullable
        Object to(Object[] arguments);
    }
}
