package org.gatepost.portal.door;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

/** The pages that show what screens are made of: for the demo and for tests, where {@code gatepost.style-guide} is set. */
@ApplicationScoped
class StyleGuideSetting {

    private static final String FOLDER = "/styleguide";

    /** Whether anybody may look at it; else it is as if it were not there. */
    boolean isOpen() {
        return ConfigProvider.getConfig()
                .getOptionalValue("gatepost.style-guide", Boolean.class)
                .orElse(false);
    }

    /** Whether {@code path} is a page of it. */
    static boolean isPart(String path) {
        return path.equals(FOLDER) || path.startsWith(FOLDER + "/");
    }
}
