package org.gatepost.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The language of the page. */
@Named
@RequestScoped
public class Language {

    /** For the page's {@code lang}, as BCP 47. */
    public String getTag() {
        return "en-GB";
    }

    /** For the page's {@code dir}. */
    public String getDirection() {
        return "ltr";
    }

    /** Whether its texts were translated by a machine and checked by nobody. */
    public boolean isUnchecked() {
        return false;
    }
}
