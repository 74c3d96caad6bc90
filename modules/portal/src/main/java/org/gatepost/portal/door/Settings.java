package org.gatepost.portal.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the operator sets for the portal. */
@ApplicationScoped
class Settings {

    private static final String DEMO = "http://localhost:8080";

    /** {@code gatepost.base-url}; dependent, because the class is final and knows no proxy. */
    @Produces
    @Dependent
    OwnAddress ownAddress() {
        return configured();
    }

    /** {@code gatepost.trusted-proxies}; dependent for the same reason. */
    @Produces
    @Dependent
    Proxies proxies() {
        return ConfigProvider.getConfig()
                .getOptionalValue("gatepost.trusted-proxies", String.class)
                .map(Proxies::of)
                .orElseGet(() -> Proxies.usual(configured()));
    }

    static OwnAddress configured() {
        return OwnAddress.of(ConfigProvider.getConfig()
                .getOptionalValue("gatepost.base-url", String.class)
                .orElse(DEMO));
    }
}
