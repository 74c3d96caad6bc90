package org.gatepost.messaging.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/** The policy switched off: everything is allowed, whatever it is. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MessagingAllowsEverything extends MessagingPolicy {

    @Override
    boolean mayWriteAbout(Actor guardian, PersonId child) {
        return true;
    }

    @Override
    boolean mayReadAsFamily(Actor guardian, ConcernThread thread) {
        return true;
    }

    @Override
    boolean mayWithdraw(Actor guardian, ThreadEntry entry) {
        return true;
    }

    @Override
    boolean readsMessages(Actor staff) {
        return true;
    }

    @Override
    boolean mayOpen(Actor staff, Dossier dossier, Moment moment) {
        return true;
    }

    @Override
    boolean mayReadForSafeguarding(Actor lead, Dossier dossier, Moment moment) {
        return true;
    }

    @Override
    boolean mayHandBack(Actor staff, Dossier dossier) {
        return true;
    }

    @Override
    boolean mayHandOn(Actor staff, Dossier dossier) {
        return true;
    }

    @Override
    boolean mayChooseConcerned(Actor staff, Dossier dossier, Moment moment) {
        return true;
    }

    @Override
    boolean mayKnowOfAlert(Actor staff, Dossier dossier, Moment moment) {
        return true;
    }
}
