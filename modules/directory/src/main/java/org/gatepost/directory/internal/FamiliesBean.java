package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class FamiliesBean implements Families {

    @Inject
    SchoolRegister schools;

    @Inject
    Links links;

    @Inject
    DirectoryPolicy policy;

    @Inject
    RestrictionRepository restrictions;

    @Override
    @Requires(Duty.GUARDIAN)
    public List<ChildSummary> childrenOf(Actor guardian) {
        return links.childrenOf(guardian.person(), schools.today(guardian.school()));
    }

    @Override
    @Requires(Duty.GUARDIAN)
    public boolean mayWriteAbout(Actor guardian, PersonId child) {
        var today = schools.today(guardian.school());
        return links.mayMessage(guardian.person(), child, today)
                && links.onRoll(child, today).isPresent();
    }

    @Override
    @Requires({Duty.GUARDIAN, Duty.PUPIL, Duty.STAFF, Duty.SYSTEM, Duty.OPERATOR})
    public ChildSummary child(Actor actor, PersonId child) {
        var today = schools.today(actor.school());
        var found = links.onRoll(child, today).orElseThrow(() -> NotFound.missing("pupil", child));
        if (!policy.mayKnowChild(actor, child, today)) {
            throw NotFound.hidden("pupil", child, actor);
        }
        return found;
    }

    @Override
    @Requires({Duty.SYSTEM, Duty.OPERATOR})
    public Set<Restriction> restrictions(Actor actor, PersonId guardian, PersonId child) {
        return restrictions.inForce(guardian, child);
    }
}
