package org.gatepost.portal.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-JSF-02, SEC-JSF-10. */
class KnockTest {

    private static final OwnAddress OWN = OwnAddress.of("https://gatepost.example");

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void letsReadersInFromAnywhere(String method) {
        assertThat(answer(method, "cross-site", "https://evil.example")).isEqualTo(Knock.WELCOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "post", "PROPFIND"})
    void knowsNoOtherMethods(String method) {
        assertThat(answer(method, "same-origin", null)).isEqualTo(Knock.METHOD_NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, https://gatepost.example, 200",
        "same-origin, null, 200",
        "same-origin, , 200",
        " , https://gatepost.example, 200",
        "cross-site, https://gatepost.example, 403",
        "same-site, https://gatepost.example, 403",
        "none, , 403",
        " , https://evil.example, 403",
        " , null, 403",
        " , , 403"
    })
    void takesFormsFromItsOwnPagesOnly(@Nullable String fetchSite, @Nullable String origin, int answer) {
        assertThat(answer("POST", fetchSite, origin)).isEqualTo(answer);
    }

    @Test
    void wantsExactlyOneHostAndItsOwn() {
        assertThat(new Knock("GET", "/", false, List.of(), null, null).answer(OWN))
                .isEqualTo(Knock.BAD_REQUEST);
        assertThat(new Knock("GET", "/", false, List.of("evil.example"), null, null).answer(OWN))
                .isEqualTo(Knock.BAD_REQUEST);
        assertThat(new Knock("GET", "/", false, List.of("gatepost.example", "evil.example"), null, null).answer(OWN))
                .isEqualTo(Knock.BAD_REQUEST);
    }

    @Test
    void refusesALinkThatPretendsToBeAPostedForm() {
        assertThat(new Knock("GET", "/", true, List.of("gatepost.example"), "cross-site", null).answer(OWN))
                .isEqualTo(Knock.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/sign-in",
                "/staff;x/inbox",
                "/sign-in;jsessionid=1",
                "/a/../b",
                "/a/..",
                "/./a",
                "/%2e%2E/a",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/a%00"
            })
    void refusesPathsInDisguise(String path) {
        assertThat(new Knock("GET", path, false, List.of("gatepost.example"), null, null).answer(OWN))
                .isEqualTo(Knock.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/family/thread", "/jakarta.faces.resource/primefaces/components.css.xhtml", "/a..b"})
    void takesPlainPaths(String path) {
        assertThat(new Knock("GET", path, false, List.of("gatepost.example"), null, null).answer(OWN))
                .isEqualTo(Knock.WELCOME);
    }

    private static int answer(String method, @Nullable String fetchSite, @Nullable String origin) {
        return new Knock(method, "/", false, List.of("gatepost.example"), fetchSite, origin).answer(OWN);
    }
}
