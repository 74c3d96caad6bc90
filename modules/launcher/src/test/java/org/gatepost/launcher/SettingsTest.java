package org.gatepost.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    @Test
    void takesAnHttpsAddressWithoutItsLastSlash() {
        assertThat(Settings.baseUrl("https://gatepost.example:8443/")).hasToString("https://gatepost.example:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gatepost.example",
                "https://gatepost.example/school",
                "https://gatepost.example?x",
                "https://me@gatepost.example",
                "https://",
                "gatepost.example",
                "not an address"
            })
    void refusesOtherAddresses(String text) {
        assertThatThrownBy(() -> Settings.baseUrl(text))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("GATEPOST_BASE_URL");
    }

    @Test
    void saysWhatToSetWithoutADatabase() {
        assertThatThrownBy(Settings::database)
                .hasMessageContaining("GATEPOST_DB_URL")
                .hasMessageContaining("GATEPOST_DB_USER")
                .hasMessageContaining("GATEPOST_DB_PASSWORD");
    }

    @Test
    void refusesSingleSignOnThatIsHalfSetUpOrGoesByHttp() {
        System.setProperty("gatepost.oidc.issuer", "http://id.school.example");
        System.setProperty("gatepost.oidc.client-id", "gatepost");
        try {
            assertThatThrownBy(Settings::requireSafeSingleSignOn)
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("gatepost.oidc.client-secret is missing");

            System.setProperty("gatepost.oidc.client-secret", "secret");
            assertThatThrownBy(Settings::requireSafeSingleSignOn)
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("must be reached by https");

            System.setProperty("gatepost.oidc.issuer", "https://id.school.example");
            Settings.requireSafeSingleSignOn();
        } finally {
            System.getProperties().keySet().removeIf(key -> key.toString().startsWith("gatepost.oidc."));
        }
    }
}
