package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where Gatepost is found, as the operator has set it: never as a request says (SEC-HOST-01). */
@ApplicationScoped
class OwnSite {

    private static final String DEMO = "http://localhost:8080";

    /** @param path with a slash at its beginning */
    String address(String path) {
        var base = ConfigProvider.getConfig()
                .getOptionalValue("gatepost.base-url", String.class)
                .orElse(DEMO);
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
