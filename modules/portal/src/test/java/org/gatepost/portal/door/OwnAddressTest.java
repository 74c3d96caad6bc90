package org.gatepost.portal.door;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** SEC-HOST-01. */
class OwnAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://gatepost.example, gatepost.example, true",
        "https://gatepost.example, GatePost.example:443, true",
        "https://gatepost.example, gatepost.example:80, false",
        "https://gatepost.example, www.gatepost.example, false",
        "https://gatepost.example, gatepost.example.evil.example, false",
        "https://gatepost.example, localhost, false",
        "https://gatepost.example:8443, gatepost.example:8443, true",
        "https://gatepost.example:8443, gatepost.example, false",
        "http://localhost:8080, localhost:8080, true",
        "http://localhost:8080, 127.0.0.1:8080, true",
        "http://localhost:8080, [::1]:8080, true",
        "http://localhost:8080, localhost:8081, false",
        "http://192.0.2.7:8080, 192.0.2.7:8080, true",
        "http://192.0.2.7:8080, localhost:8080, false",
    })
    void answersUnderItsOwnNameOnly(String baseUrl, String host, boolean own) {
        assertThat(OwnAddress.of(baseUrl).isHost(host)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "https://gatepost.example, true",
        "https://gatepost.example:443, true",
        "http://gatepost.example, false",
        "null, false",
        "https://evil.example, false",
        "https://gatepost.example.evil.example, false"
    })
    void knowsPagesOfItsOwnByTheirOrigin(String origin, boolean own) {
        assertThat(OwnAddress.of("https://gatepost.example").isOrigin(origin)).isEqualTo(own);
    }

    @Test
    void bindsCookiesToHttpsWhereBrowsersUseIt() {
        assertThat(OwnAddress.of("https://gatepost.example").isSecure()).isTrue();
        assertThat(OwnAddress.of("http://localhost:8080").isSecure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gatepost.example", "ftp://gatepost.example", "https:///path"})
    void refusesWhatIsNoAddress(String baseUrl) {
        assertThatThrownBy(() -> OwnAddress.of(baseUrl)).isInstanceOf(IllegalArgumentException.class);
    }
}
