package org.gatepost.portal.door;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Lets a view that is rendered again as a whole have the nonce of {@link NonceFilter} instead of its last one, and the
 * policy wait for {@link ContentPolicy}.
 */
@SuppressWarnings("serial") // holds nothing
public class NoncePhaseListener implements PhaseListener {

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        ContentPolicy.putOff(faces);
        var view = faces.getViewRoot();
        if (view == null || !faces.isPostback() || faces.getPartialViewContext().isAjaxRequest()) {
            return;
        }
        var kept = view.getViewMap(false);
        if (kept != null) {
            kept.computeIfPresent(
                    NonceFilter.PARAMETER,
                    (name, last) ->
                            faces.getExternalContext().getRequestParameterMap().get(NonceFilter.PARAMETER));
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
