package org.gatepost.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.gatepost.identity.SignedIn;
import org.gatepost.messaging.Drafts;
import org.gatepost.portal.door.KeptText;

/** Puts what could not be taken back into the form of whoever wrote it, and of nobody else. */
@ApplicationScoped
class KeptTexts {

    @Inject
    Drafts drafts;

    /** What {@code request} brings becomes a draft, if it was written under the hat that {@code visitor} wears now. */
    void putBack(HttpServletRequest request, SignedIn visitor) {
        KeptText.of(request)
                .filter(kept -> kept.isOf(visitor.hat()))
                .ifPresent(kept -> drafts.save(visitor.caller().actor(), kept.form(), kept.text()));
    }
}
