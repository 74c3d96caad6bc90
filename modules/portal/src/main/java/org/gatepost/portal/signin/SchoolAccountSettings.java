package org.gatepost.portal.signin;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.gatepost.identity.ProviderSettings;

/** Lets no server start with single sign-on half set up: nobody would notice before the first member of staff does. */
public class SchoolAccountSettings implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ProviderSettings.configured();
    }
}
