package org.gatepost.portal.door;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-PWD-02: tries are counted by whom they come from, and nobody chooses what that is. */
class ProxiesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "127.0.0.1       | 203.0.113.7                          | 203.0.113.7",
                "0:0:0:0:0:0:0:1 | 2001:db8::7                          | 2001:db8::7",
                "127.0.0.1       | 198.51.100.1, 203.0.113.7            | 203.0.113.7",
                "127.0.0.1       | 198.51.100.1, 203.0.113.7, 127.0.0.1 | 203.0.113.7",
                "127.0.0.1       | 203.0.113.7, unknown                 | 127.0.0.1",
                "127.0.0.1       | 203.0.113.7:4711                     | 127.0.0.1",
                "127.0.0.1       | ''                                   | 127.0.0.1",
                "203.0.113.7     | 198.51.100.1                         | 203.0.113.7",
            })
    void tellWhomARequestComesFrom(String peer, String forwardedFor, String client) {
        assertThat(Proxies.usual(OwnAddress.of("https://gatepost.example")).client(peer, List.of(forwardedFor)))
                .isEqualTo(client);
    }

    @Test
    void areBelievedInTheirOwnLineOnly() {
        var proxies = Proxies.usual(OwnAddress.of("https://gatepost.example"));

        assertThat(proxies.client("127.0.0.1", List.of("198.51.100.1", "203.0.113.7")))
                .isEqualTo("203.0.113.7");
        assertThat(proxies.client("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    @Test
    void areNotThereInTheDemo() {
        assertThat(Proxies.usual(OwnAddress.of("http://localhost:8080")).client("127.0.0.1", List.of("203.0.113.7")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void areThoseThatTheOperatorNames() {
        var proxies = Proxies.of("192.0.2.10, 192.0.2.11");

        assertThat(proxies.client("192.0.2.11", List.of("203.0.113.7, 192.0.2.10")))
                .isEqualTo("203.0.113.7");
        assertThat(proxies.client("127.0.0.1", List.of("203.0.113.7"))).isEqualTo("127.0.0.1");
    }
}
