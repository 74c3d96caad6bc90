package org.gatepost.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who are not signed in see a page that keeps its state in a session: only so many at once, and for minutes
 * (SEC-JSF-11). Who is signed in is always let in.
 */
@Named
@ApplicationScoped
public class Strangers {

    private static final String PLACE = Strangers.class.getName();
    private static final int MOST = 200;
    private static final int SECONDS_FOR_STRANGERS = 300;

    @Inject
    CurrentUser me;

    private final Places places = new Places(MOST);

    /** Before a page is rendered that will make a session: refuses it where there are too many of them. */
    public void admit() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var session = (HttpSession) external.getSession(false);
        if (me.isSignedIn()) {
            stay(session);
        } else if (session == null) {
            var place = places.take();
            if (place.isEmpty()) {
                external.responseSendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
                faces.responseComplete();
                return;
            }
            var begun = (HttpSession) external.getSession(true);
            begun.setMaxInactiveInterval(SECONDS_FOR_STRANGERS);
            begun.setAttribute(PLACE, place.get());
        }
    }

    /** A stranger's session that became somebody's. */
    private static void stay(@Nullable HttpSession session) {
        if (session != null && session.getAttribute(PLACE) != null) {
            session.removeAttribute(PLACE);
            session.setMaxInactiveInterval(session.getServletContext().getSessionTimeout() * 60);
        }
    }
}
