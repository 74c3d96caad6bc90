package org.gatepost.identity.internal;

import java.util.List;
import org.gatepost.identity.ProviderSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProviderSettingsTest {

    private static final List<String> NEEDED =
            List.of("gatepost.oidc.issuer", "gatepost.oidc.client-id", "gatepost.oidc.client-secret");

    @BeforeEach
    void setAll() {
        System.setProperty(NEEDED.get(0), "https://login.school.example/realms/school");
        System.setProperty(NEEDED.get(1), "gatepost");
        System.setProperty(NEEDED.get(2), "hush");
    }

    @AfterEach
    void forget() {
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("gatepost.oidc."));
    }

    @Test
    void areNoneWhereNothingIsSetOrAllIsEmpty() {
        NEEDED.forEach(name -> System.setProperty(name, " "));
        assertThat(ProviderSettings.configured()).isEmpty();

        NEEDED.forEach(System::clearProperty);
        assertThat(ProviderSettings.configured()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gatepost.oidc.issuer", "gatepost.oidc.client-id", "gatepost.oidc.client-secret"})
    void sayWhatIsMissing(String name) {
        System.clearProperty(name);

        assertThatIllegalArgumentException()
                .isThrownBy(ProviderSettings::configured)
                .withMessageContaining(name + " is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.school.example", "ftp://login.school.example", "https://", "not a url"})
    void takeOnlyAWebAddress(String issuer) {
        System.setProperty("gatepost.oidc.issuer", issuer);

        assertThatIllegalArgumentException()
                .isThrownBy(ProviderSettings::configured)
                .withMessageContaining("no web address");
    }

    @Test
    void nameTheOriginAndKeepTheSecretToThemselves() {
        var settings = ProviderSettings.configured().orElseThrow();

        assertThat(settings.origin()).isEqualTo("https://login.school.example");
        assertThat(settings.toString()).doesNotContain("hush");
        assertThat(settings.only()).isTrue();
        assertThat(settings.trustEmail()).isFalse();
    }
}
