package org.gatepost.portal.frame;

import jakarta.servlet.http.HttpServletResponse;
import org.gatepost.portal.door.FormName;

/** Tells the browser that what was typed into a form has arrived, so that it may forget its own copy. */
public final class SentText {

    private SentText() {}

    /**
     * Call it once the operation that took the text has succeeded.
     *
     * @param form the form's {@code data-autosave}
     */
    public static void arrived(HttpServletResponse response, String form) {
        if (!FormName.isOne(form)) {
            throw new IllegalArgumentException("not the name of a form: " + form);
        }
        response.addHeader("Set-Cookie", "gpsent=" + form + "; Path=/; Max-Age=300; SameSite=Lax");
    }
}
