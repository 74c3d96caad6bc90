package org.gatepost.portal.door;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-RED-01. */
class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/family/children",
                "/family/thread?id=0b5c2f0e-9c53-4d0f-8a8a-000000000001",
                "/staff/inbox?page=2&sort=due",
                "/family/write?text=50%25"
            })
    void goesOnToPagesOfOurs(String path) {
        assertThat(ReturnPath.parse(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "family",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "/%2f/evil.example",
                "/%2Fevil.example",
                "/%5cevil.example",
                "/%252f/evil.example",
                "/%09/evil.example",
                "/a//evil.example",
                "/../evil",
                "/%2e%2e/evil",
                "/a\r\nSet-Cookie: gpb=x",
                "/a%0d%0aSet-Cookie:x",
                "/@evil.example",
                "/a#b",
                "/%zz",
                "/sign-in?to=/sign-in",
                "/sign-out",
                "/switch-hat",
                "/language"
            })
    void beginsAtTheStartInsteadOfGoingAnywhereElse(String path) {
        assertThat(ReturnPath.parse(path)).isEqualTo(ReturnPath.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in?to=/family/home", "/other-hat?to=/staff/inbox", "/help"})
    void stayOnPagesThatNobodyIsLedToAfterSigningIn(String path) {
        assertThat(ReturnPath.staying(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/", "/sign-out", "/switch-hat", "/language", "/problem"})
    void staysOnPagesOfOursAlone(String path) {
        assertThat(ReturnPath.staying(path)).isEqualTo(ReturnPath.START);
    }
}
