package org.gatepost.portal.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatepost.portal.door.FormName;

/**
 * Tells the browser that what was typed into a form has arrived, so that it may forget its own copy. A browser without
 * scripts forgets nothing and brings it back for some minutes: so a form that is opened again by the back button, with
 * the same text in it, is known for the one that was sent.
 */
public final class SentText {

    private static final String COOKIE = "gpsent";
    private static final String BETWEEN = "~";

    private SentText() {}

    /**
     * Call it once the operation that took the text has succeeded.
     *
     * @param form the form's {@code data-autosave}
     */
    public static void arrived(HttpServletResponse response, String form, UUID id) {
        if (!FormName.isOne(form)) {
            throw new IllegalArgumentException("not the name of a form: " + form);
        }
        set(response, form + BETWEEN + id, 300);
    }

    /** What was sent last was taken back, so that the same text is another message. */
    public static void takenBack(HttpServletResponse response) {
        set(response, "", 0);
    }

    /** The id of the form of that name, if it was sent a moment ago by a browser without scripts. */
    public static Optional<UUID> lastId(HttpServletRequest request, String form) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.startsWith(form + BETWEEN))
                .findFirst()
                .flatMap(value -> FormName.idIn(value.substring(form.length() + BETWEEN.length())));
    }

    private static void set(HttpServletResponse response, String value, int seconds) {
        response.addHeader("Set-Cookie", COOKIE + "=" + value + "; Path=/; Max-Age=" + seconds + "; SameSite=Lax");
    }
}
