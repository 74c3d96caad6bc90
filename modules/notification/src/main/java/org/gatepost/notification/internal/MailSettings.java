package org.gatepost.notification.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How letters leave: {@code gatepost.mail.*} of the configuration.
 *
 * @param host the mail server; without one, and without a folder, letters wait
 * @param folder where letters are written as files instead, for a demo
 * @param from the sender, as {@code Gatepost <office@trust.example>} or an address alone
 * @param encrypted whether the connection must be, as it must outside of this machine
 * @param patience to connect, and for each answer of the mail server
 * @param site whose letters these are: the host of {@code gatepost.base-url}
 */
record MailSettings(
        Optional<String> host,
        int port,
        Optional<String> user,
        Optional<String> password,
        Optional<Path> folder,
        String from,
        boolean encrypted,
        Duration patience,
        String site) {

    private static final int SUBMISSION = 587;

    /** So that a letter takes less than {@link LetterBook#LEASE}, whatever step of it hangs. */
    private static final int LONGEST_PATIENCE_SECONDS = 15;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    MailSettings {
        if (patience.toSeconds() < 1 || patience.toSeconds() > LONGEST_PATIENCE_SECONDS) {
            throw new IllegalStateException(
                    "gatepost.mail.timeout-seconds must be from 1 to " + LONGEST_PATIENCE_SECONDS);
        }
        if (!encrypted && host.filter(THIS_MACHINE::contains).isEmpty() && host.isPresent()) {
            throw new IllegalStateException(
                    "gatepost.mail.starttls=off would send letters in clear: it is for a mail server on this machine");
        }
    }

    static MailSettings configured() {
        var config = ConfigProvider.getConfig();
        var site = text(config, "gatepost.base-url")
                .map(url -> URI.create(url).getHost())
                .orElse("localhost");
        return new MailSettings(
                text(config, "gatepost.mail.host"),
                config.getOptionalValue("gatepost.mail.port", Integer.class).orElse(SUBMISSION),
                text(config, "gatepost.mail.user"),
                text(config, "gatepost.mail.password"),
                text(config, "gatepost.mail.folder").map(Path::of),
                text(config, "gatepost.mail.from").orElse("Gatepost <gatepost@" + site + ">"),
                !text(config, "gatepost.mail.starttls").equals(Optional.of("off")),
                Duration.ofSeconds(config.getOptionalValue("gatepost.mail.timeout-seconds", Integer.class)
                        .orElse(LONGEST_PATIENCE_SECONDS)),
                site);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
