package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gatepost.identity.Secret;
import org.gatepost.portal.page.Visit;

/**
 * The code of a link that came in a letter, from the address or from the form that brings it back. Read from the request
 * itself, because what a form shows has to be known before Faces looks at its buttons.
 */
@Named
@RequestScoped
public class LetterLink {

    @Inject
    Visit visit;

    /** Empty if it is none that we could have sent. */
    public Optional<Secret> secret() {
        return visit.parameter("code").flatMap(Secret::parse);
    }

    /** For the form to bring back; empty if it is none that we could have sent. */
    public String getCode() {
        return secret().map(Secret::value).orElse("");
    }
}
