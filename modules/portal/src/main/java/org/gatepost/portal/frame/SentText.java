package org.gatepost.portal.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/** Tells the browser that what was typed into a form has arrived, so that it may forget its own copy. */
public final class SentText {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:._-]{1,100}");

    private SentText() {}

    /**
     * Call it once the operation that took the text has succeeded.
     *
     * @param form the form's {@code data-autosave}
     */
    public static void arrived(HttpServletResponse response, String form) {
        if (!FORM.matcher(form).matches()) {
            throw new IllegalArgumentException("not the name of a form: " + form);
        }
        response.addHeader("Set-Cookie", "gpsent=" + form + "; Path=/; Max-Age=300; SameSite=Lax");
    }
}
