package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.gatepost.portal.door.HatKey;
import org.gatepost.portal.door.KeptText;

/** What somebody wrote and is not lost while they sign in again or put on another hat. */
@Named("kept")
@RequestScoped
public class KeptTextView {

    @Inject
    HttpServletRequest request;

    public boolean isThere() {
        return kept().isPresent();
    }

    public String getWriter() {
        return said(kept -> HatKey.of(kept.writer()));
    }

    public String getForm() {
        return said(KeptText::form);
    }

    public String getText() {
        return said(KeptText::text);
    }

    private String said(Function<KeptText, String> part) {
        return kept().map(part).orElse("");
    }

    private Optional<KeptText> kept() {
        return KeptText.of(request);
    }
}
