package org.gatepost.portal.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import org.omnifaces.util.Faces;

/**
 * Has a form posted to the address of its page, with what the address says: so a mistake in the form, and a sign-in in
 * between, lead back to the very page, and no state is needed to know what it is about.
 */
public class OwnAddressViewHandler extends ViewHandlerWrapper {

    public OwnAddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var page = context.getViewRoot();
        return page != null && viewId.equals(page.getViewId())
                ? Faces.getRequestURIWithQueryString()
                : super.getActionURL(context, viewId);
    }
}
