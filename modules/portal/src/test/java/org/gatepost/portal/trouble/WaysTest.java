package org.gatepost.portal.trouble;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.gatepost.portal.door.OwnAddress;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;
import org.gatepost.portal.trouble.Problem.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WaysTest {

    private static final OwnAddress OWN = OwnAddress.of("https://gatepost.example");

    private static final Texts TEXTS = Texts.in(Tongue.ENGLISH);

    @Test
    void leadToThePageThatTheContainerRefused() {
        var ways = Ways.of(refused("/family/write", "child=x", null), OWN);

        assertThat(ways.asked().value()).isEqualTo("/family/write?child=x");
        assertThat(ways.buttons(List.of(Step.OPEN, Step.START), TEXTS))
                .contains("<a class=\"gp-button\" href=\"/family/write?child=x\">Open the page</a>")
                .contains("<a class=\"gp-button gp-second\" href=\"/\">Go to the start page</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "https://gatepost.example/staff/inbox?show=others, /staff/inbox?show=others",
        "https://gatepost.example/, /",
        "https://gatepost.example/sign-in, /",
        "https://evil.example/staff/inbox, /",
        "https://gatepost.example.evil.example/, /",
        "https://gatepost.example@evil.example/x, /",
        "http://gatepost.example/staff/inbox, /",
        "javascript:alert(1), /",
        "https://gatepost.example/%22%3E%3Cscript, /",
        "'not an address', /",
        " , /"
    })
    void leadBackWithinTheSiteAlone(@Nullable String referer, String back) {
        assertThat(Ways.of(refused("/nothing", null, referer), OWN).back().value())
                .isEqualTo(back);
    }

    @Test
    void leadNotBackToThePageItself() {
        var ways = Ways.of(refused("/staff/thread", "id=1", "https://gatepost.example/staff/thread?id=1"), OWN);

        assertThat(ways.back()).isEqualTo(ReturnPath.START);
        assertThat(ways.buttons(List.of(Step.BACK, Step.START), TEXTS))
                .doesNotContain("staff")
                .contains("href=\"/\"");
    }

    @Test
    void leadToTheStartWhereNothingElseIsKnown() {
        var ways = Ways.of(refused("//evil.example", null, null), OWN);

        assertThat(ways.buttons(List.of(Step.OPEN), TEXTS))
                .isEqualTo(
                        "<p class=\"gp-actions\">\n<a class=\"gp-button\" href=\"/\">Go to the start page</a>\n</p>\n");
    }

    /** As a container leads to its error page. */
    private static HttpServletRequest refused(String path, @Nullable String query, @Nullable String referer) {
        var answers = Map.of(
                "getAttribute", path,
                "getQueryString", query == null ? "" : query,
                "getHeader", referer == null ? "" : referer);
        return (HttpServletRequest) Proxy.newProxyInstance(
                WaysTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    var answer = answers.get(method.getName());
                    return answer == null || answer.isEmpty() ? null : answer;
                });
    }
}
