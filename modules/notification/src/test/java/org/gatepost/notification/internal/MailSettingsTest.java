package org.gatepost.notification.internal;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MailSettingsTest {

    /** SEC-MAIL-01. */
    @Test
    void sendsNothingInClearToAnotherMachine() {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings("mail.trust.example", false, 15))
                .withMessageContaining("gatepost.mail.starttls");
    }

    /** SEC-MAIL-01. */
    @ParameterizedTest
    @CsvSource({"mail.trust.example, true", "localhost, true", "localhost, false"})
    void insistsOnEncryptionUnlessOnThisMachine(String host, boolean encrypted) {
        var properties = MailServer.properties(settings(host, encrypted, 15));

        assertThat(properties.getProperty("mail.smtp.starttls.required")).isEqualTo(Boolean.toString(encrypted));
        assertThat(properties.getProperty("mail.smtp.ssl.checkserveridentity")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({"0", "16"})
    void isNeverMorePatientThanALeaseLasts(int seconds) {
        assertThatIllegalStateException().isThrownBy(() -> settings("localhost", true, seconds));
    }

    private static MailSettings settings(String host, boolean encrypted, int seconds) {
        return new MailSettings(
                Optional.of(host),
                587,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Gatepost <gatepost@trust.example>",
                encrypted,
                Duration.ofSeconds(seconds),
                "gatepost.example");
    }
}
