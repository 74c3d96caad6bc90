package org.gatepost.portal.door;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Optional;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspPhaseListener;

/**
 * Gives a page its content security policy when it is about to be rendered. PrimeFaces would do so before the page has
 * said that it keeps no state, and make a session for the nonce of every stranger (SEC-JSF-11). It is told that the work
 * is done until then, see {@link #putOff}; its own setting "policyProvided" would leave its scripts without a nonce.
 */
public class ContentPolicy implements SystemEventListener {

    private static final String FORMS = "form-action 'self'";

    static final String POLICY = "primefaces.CSP_POLICY";

    /**
     * Completes what web.xml says: a form's answer may lead to the school's identity provider, where signing out goes on.
     */
    static String with(Optional<String> provider, String policy) {
        return provider.map(origin -> policy.replace(FORMS, FORMS + " " + origin))
                .orElse(policy);
    }

    /** To be called before PrimeFaces begins to render. */
    static void putOff(FacesContext faces) {
        PrimeFacesContext.getCspState(faces).setInitialized(true);
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = FacesContext.getCurrentInstance();
        if (faces.getResponseComplete()) {
            return;
        }
        PrimeFacesContext.getCspState(faces).setInitialized(false);
        CspPhaseListener.initCsp(
                faces,
                true,
                false,
                null,
                String.valueOf(faces.getExternalContext().getApplicationMap().get(POLICY)));
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }
}
