package org.gatepost.portal.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.gatepost.portal.language.Language;
import org.omnifaces.util.Faces;

/**
 * Has a form posted to the address of its page, with what the address says: so a mistake in the form, and a sign-in in
 * between, lead back to the very page, and no state is needed to know what it is about. Speaks the language of the page.
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

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(Language.class).get().getLocale();
    }
}
