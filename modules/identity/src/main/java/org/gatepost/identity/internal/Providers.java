package org.gatepost.identity.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gatepost.identity.ProviderSettings;
import org.jspecify.annotations.Nullable;

/** The provider that is configured, asked about itself when first needed; one that was away is asked again next time. */
@ApplicationScoped
class Providers {

    private Optional<ProviderSettings> configured = Optional.empty();
    private volatile @Nullable Provider known;

    @PostConstruct
    void readSettings() {
        configured = ProviderSettings.configured();
    }

    Optional<ProviderSettings> settings() {
        return configured;
    }

    /** @throws IllegalStateException if none is configured */
    ProviderSettings required() {
        return configured.orElseThrow(() -> new IllegalStateException("no identity provider is configured"));
    }

    Provider provider() throws ProviderAway {
        var provider = known;
        if (provider == null) {
            provider = Provider.of(required());
            known = provider;
        }
        return provider;
    }

    /** Asks it anew next time. */
    void forget() {
        known = null;
    }
}
