package org.gatepost.launcher.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.gatepost.launcher.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpAddressTest {

    @Test
    void refusesAPortThatIsTakenAndTakesItAfterwards() throws IOException {
        HttpAddress address;
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = HttpAddress.of("localhost", other.getLocalPort());

            assertThatThrownBy(address::requireFree)
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("--port");
        }
        address.requireFree();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void refusesWhatIsNoPort(int port) {
        assertThatThrownBy(() -> HttpAddress.of("localhost", port)).isInstanceOf(CommandFailed.class);
    }

    @Test
    void refusesAnAddressOfAnotherMachine() {
        assertThatThrownBy(HttpAddress.of("192.0.2.1", 28_123)::requireFree).hasMessageContaining("--host");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "127.0.0.1, http://localhost:81/",
        "::1, http://localhost:81/",
        "0.0.0.0, http://localhost:81/",
        "192.0.2.1, http://192.0.2.1:81/",
        "2001:db8::1, http://[2001:db8:0:0:0:0:0:1]:81/"
    })
    void isShownAsABrowserNeedsIt(String host, String url) {
        assertThat(HttpAddress.of(host, 81).browserUrl()).hasToString(url);
    }
}
