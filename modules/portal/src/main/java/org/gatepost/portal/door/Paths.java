package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;

/** Which paths are for whom. Not a guard, the modules are: it spares people pages that could only say no. */
public final class Paths {

    public static final String SIGN_IN = "/sign-in";

    public static final String SECOND_FACTOR = "/second-factor";

    /** As {@code Cache-Control}: an address whose content never changes. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Asks somebody with several hats to put another on. */
    static final String OTHER_HAT = "/other-hat";

    /** The audit log, and what is below it. */
    private static final String AUDIT = "/leadership/audit";

    /** All that there is for a pupil; whatever is added for others stays shut. */
    private static final Set<String> OF_PUPILS =
            Set.of("/", "/landing", "/sign-out", "/pupil", "/pupil/device", "/pupil/pictures", "/pupil/home");

    /** Where the school's identity provider itself tells of ended sessions; there is no browser and no page behind it. */
    static final String ENDED_AT_PROVIDER = "/sign-in/school/backchannel";

    private static final Set<String> OPEN = Set.of(
            "/",
            "/landing",
            SIGN_IN,
            SECOND_FACTOR,
            "/passkey/challenge",
            "/passkey/sign-in",
            "/join",
            "/sign-out",
            "/forgotten",
            "/reset",
            "/sign-in-link",
            "/confirm-email",
            "/sign-in/school",
            "/sign-in/school/callback",
            "/sign-in/school/out",
            ENDED_AT_PROVIDER,
            "/school-account",
            "/pupil",
            "/pupil/device",
            "/pupil/pictures");

    /** The server's own, where somebody has switched them on; never for a browser (SEC-SRV-03). */
    private static final Pattern SERVERS = Pattern.compile("/(health|metrics|openapi)(/.*)?");

    private static final List<String> OF_STAFF = List.of("/staff/", "/leadership/", "/office/", "/trust/");

    private static final Set<String> OF_TRUST_TOO = Set.of("/office/roles", "/office/lost-phone");

    /** Needs neither a sign-in nor the database. */
    private static final Set<String> ALWAYS_THERE = Set.of("/help", "/problem", "/offline", "/language");

    private Paths() {}

    /** The path below the context, without path parameters and query. */
    public static String of(HttpServletRequest request) {
        var info = request.getPathInfo();
        var path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() ? "/" : path;
    }

    /** Style, scripts and pictures of ours: the same for everybody. */
    public static boolean isAsset(HttpServletRequest request) {
        var path = of(request);
        return path.startsWith("/assets/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.equals("/sw.js")
                || (path.startsWith("/look/") && path.endsWith(".css"));
    }

    /** Whether {@code path} is shown whatever else works: help for a child in danger (rules 5), errors, the language. */
    static boolean isAlwaysThere(String path) {
        return ALWAYS_THERE.contains(path);
    }

    /** Whether {@code path} can be seen without being signed in. */
    static boolean isOpen(String path) {
        return OPEN.contains(path);
    }

    /** In which capacity {@code path} can be seen; empty if in any. */
    static Optional<Capacity> capacityFor(String path) {
        if (path.startsWith("/family/")) {
            return Optional.of(Capacity.GUARDIAN);
        }
        if (path.equals("/pupil/home")) {
            return Optional.of(Capacity.PUPIL);
        }
        if (path.startsWith("/governors/")) {
            return Optional.of(Capacity.GOVERNOR);
        }
        return OF_STAFF.stream().anyMatch(path::startsWith) ? Optional.of(Capacity.STAFF) : Optional.empty();
    }

    /** Whether {@code path} has anything for {@code actor}. */
    static boolean isFor(String path, Actor actor) {
        return !SERVERS.matcher(path).matches()
                && (actor.capacity() != Capacity.PUPIL || OF_PUPILS.contains(path))
                && capacityFor(path).stream().allMatch(capacity -> capacity == actor.capacity())
                && (!path.startsWith("/leadership/") || isForLeader(path, actor))
                && (!path.startsWith("/office/") || isForOffice(path, actor))
                && (!path.startsWith("/trust/") || actor.hasAny(Duty.TRUST_ADMINISTRATOR));
    }

    /** The office's pages; those of the roles, the roster and lost phones are for trust administrators, too. */
    private static boolean isForOffice(String path, Actor actor) {
        if (path.startsWith("/office/roster")) {
            return actor.hasAny(Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR);
        }
        return actor.hasAny(Duty.OFFICE, Duty.RECEPTION, Duty.HEAD, Duty.DEPUTY)
                || (OF_TRUST_TOO.contains(path) && actor.hasAny(Duty.TRUST_ADMINISTRATOR));
    }

    private static boolean isForLeader(String path, Actor actor) {
        return path.startsWith(AUDIT) ? actor.hasAny(Duty.HEAD, Duty.DATA_PROTECTION_OFFICER) : actor.isSeniorLeader();
    }
}
