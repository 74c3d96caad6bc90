package org.gatepost.identity.internal;

import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** As whom we ask devices for passkeys: the host of {@code gatepost.base-url}, if that is a name. */
@ApplicationScoped
class RelyingParties {

    private static final Logger LOG = Logger.getLogger(RelyingParties.class.getName());
    private static final String IP_ADDRESS = "[0-9.]+|\\[.*";

    @Inject
    PasskeyStore passkeys;

    @Inject
    Clock clock;

    private @Nullable RelyingParty ours;

    @PostConstruct
    void read() {
        var url = URI.create(ConfigProvider.getConfig()
                .getOptionalValue("gatepost.base-url", String.class)
                .orElse("http://localhost:8080"));
        var host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        if (host.matches(IP_ADDRESS)) {
            LOG.log(Level.INFO, "no passkeys: gatepost.base-url is no name but the address {0}", host);
            return;
        }
        ours = RelyingParty.builder()
                .identity(
                        RelyingPartyIdentity.builder().id(host).name("Gatepost").build())
                .credentialRepository(passkeys)
                .origins(Set.of(origin(url, host)))
                .attestationConveyancePreference(AttestationConveyancePreference.NONE)
                .clock(clock)
                .build();
    }

    /** As browsers write it: without the port that the scheme implies. */
    private static String origin(URI url, String host) {
        int implied = "https".equals(url.getScheme()) ? 443 : 80;
        var port = url.getPort() < 0 || url.getPort() == implied ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + host + port;
    }

    /** Empty if our address is no name. */
    Optional<RelyingParty> ours() {
        return Optional.ofNullable(ours);
    }
}
