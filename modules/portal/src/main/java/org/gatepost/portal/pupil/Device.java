package org.gatepost.portal.pupil;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatepost.identity.pupil.ClassSessions;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.portal.door.OwnAddress;

/**
 * The device in front of the children: its cookie, which says that a class is open on it, and what its browser calls
 * itself. Over https no other site or subdomain can set the cookie; no script can read it.
 */
@ApplicationScoped
public class Device {

    @Inject
    OwnAddress own;

    /** By what {@code request} shows that a class is open; empty for any other device. */
    Optional<DeviceKey> key(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(DeviceKey::parse);
    }

    /** Whether a class was opened there in the last hour, so that children may be in front of it. */
    public boolean isOfClass(HttpServletRequest request) {
        return key(request).isPresent();
    }

    /** What the browser calls itself; empty for one that does not. */
    public static String browser(HttpServletRequest request) {
        var name = request.getHeader("User-Agent");
        return name == null ? "" : name;
    }

    /** From now on a class is open there; the cookie goes with the longest lesson there is. */
    public void open(HttpServletResponse response, DeviceKey key) {
        var secure = own.isSecure() ? "; Secure" : "";
        // by hand, because Payara 6 leaves SameSite out of what the API writes
        response.addHeader(
                "Set-Cookie",
                name() + "=" + key.text() + "; Path=/; HttpOnly; SameSite=Lax" + secure + "; Max-Age="
                        + ClassSessions.LONGEST.toSeconds());
    }

    private String name() {
        return own.isSecure() ? "__Host-gpd" : "gpd";
    }
}
