package org.gatepost.portal.door;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Gives the cookie of view state the marks that fit the base URL, as the sign-in's cookie has them (SEC-SES-03). */
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        boolean secure = Settings.configured().isSecure();
        cookie.setName(secure ? "__Host-gps" : "gps");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
    }
}
