package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on after signing in: a page of ours, never another site's (SEC-RED-01).
 *
 * @param value path with its query
 */
public record ReturnPath(String value) {

    private static final Pattern FORM = Pattern.compile("/[A-Za-z0-9._~/%?&=+-]*");
    private static final Set<String> NO_PAGES = Set.of(
            "/sign-out",
            "/switch-hat",
            "/language",
            "/problem",
            "/offline",
            "/sign-in/school",
            "/sign-in/school/callback",
            "/sign-in/school/out",
            "/sign-in/school/backchannel");
    private static final Set<String> BEFORE_SIGN_IN = Set.of(
            Paths.SIGN_IN,
            Paths.SECOND_FACTOR,
            "/other-hat",
            "/school-account",
            "/pupil",
            "/pupil/device",
            "/pupil/pictures");
    private static final int LONGEST = 1000;

    /** Nowhere in particular; after what it is checked by. */
    public static final ReturnPath START = new ReturnPath("/");

    public ReturnPath {
        if (!isLocal(value)) {
            throw new IllegalArgumentException("not a page of ours");
        }
    }

    /** What a browser asks for; {@link #START} if it is not local. */
    public static ReturnPath parse(@Nullable String text) {
        var path = staying(text);
        return BEFORE_SIGN_IN.contains(URI.create(path.value()).getPath()) ? START : path;
    }

    /** The same, for somebody who stays where they are: that may be the sign-in page, too. */
    public static ReturnPath staying(@Nullable String text) {
        return text != null && isLocal(text) ? new ReturnPath(text) : START;
    }

    /** The page that {@code request} is for. */
    public static ReturnPath of(HttpServletRequest request) {
        return parse(addressOf(request));
    }

    /** The same, for somebody who stays there. */
    public static ReturnPath here(HttpServletRequest request) {
        return staying(addressOf(request));
    }

    private static String addressOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return Paths.of(request) + (query == null ? "" : "?" + query);
    }

    /** As the query of the sign-in page; empty for {@link #START}. */
    public String asQuery() {
        return equals(START) ? "" : "?to=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static boolean isLocal(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return false;
        }
        try {
            var url = new URI(text);
            // decoded once: what still holds a percent sign was encoded twice
            var path = url.getPath();
            return url.getRawAuthority() == null
                    && !text.startsWith("//")
                    && !path.contains("//")
                    && !path.contains("..")
                    && !path.contains("%")
                    && FORM.matcher(path).matches()
                    && !NO_PAGES.contains(path);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
