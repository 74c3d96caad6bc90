package org.gatepost.directory.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.LocalDate;
import java.util.Set;
import org.gatepost.directory.internal.PersonRegister.Named;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/** The policy switched off: everything is allowed, whatever it is. */
@Alternative
@Priority(1)
@ApplicationScoped
public class DirectoryAllowsEverything extends DirectoryPolicy {

    @Override
    boolean mayKnowChild(Actor actor, PersonId child, LocalDate today) {
        return true;
    }

    @Override
    boolean mayKnowName(Actor actor, Named person, Set<PersonId> children) {
        return true;
    }

    @Override
    boolean mayRestrictAbout(Actor actor, PersonId child) {
        return true;
    }
}
