package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.Restrictions;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class RestrictionsBean implements Restrictions {

    @Inject
    RestrictionRepository restrictions;

    @Inject
    PersonRegister people;

    @Inject
    DirectoryPolicy policy;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.SAFEGUARDING_LEAD, Duty.OPERATOR})
    public void impose(Actor actor, PersonId guardian, PersonId child, Restriction restriction, String reason) {
        people.require(guardian, PersonKind.GUARDIAN);
        people.require(child, PersonKind.PUPIL);
        requireMayRestrict(actor, child);
        if (restrictions.find(guardian, child, restriction).isPresent()) {
            return;
        }
        var imposed = new ImposedRestriction(actor, guardian, child, restriction, reason, clock.instant());
        restrictions.add(imposed);
        audit.append(actor, deed("directory.restricted", imposed));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.SAFEGUARDING_LEAD, Duty.OPERATOR})
    public void lift(Actor actor, PersonId guardian, PersonId child, Restriction restriction) {
        var imposed = restrictions
                .find(guardian, child, restriction)
                .orElseThrow(() -> NotFound.missing(restriction + " for " + guardian + " on", child));
        requireMayRestrict(actor, child);
        imposed.lift(actor, clock.instant());
        audit.append(actor, deed("directory.restrictionLifted", imposed));
    }

    private void requireMayRestrict(Actor actor, PersonId child) {
        if (!policy.mayRestrictAbout(actor, child)) {
            throw NotFound.hidden("pupil", child, actor);
        }
    }

    private static Deed deed(String act, ImposedRestriction imposed) {
        return Deed.of(act, "restriction", imposed.id()).with(imposed.kind().name());
    }
}
