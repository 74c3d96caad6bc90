package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.TeamClass;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/** The classes that are somebody's business here; others are as if they were not there. */
@ApplicationScoped
class TeamClasses {

    @Inject
    ClassLists lists;

    @Inject
    IdentityPolicy policy;

    /** Those whose cards they may handle, their own first. */
    List<TeamClass> of(Actor staff) {
        return lists.classes(staff).stream()
                .filter(each -> policy.mayHandleCards(staff, each))
                .sorted(Comparator.comparing(each -> !each.own()))
                .toList();
    }

    TeamClass whoseCards(Actor staff, ClassId id) {
        var found = lists.get(staff, id);
        if (!policy.mayHandleCards(staff, found)) {
            throw NotFound.hidden("class", id, staff);
        }
        return found;
    }

    TeamClass steered(Actor staff, ClassId id) {
        var found = lists.get(staff, id);
        if (!policy.maySteer(staff, found)) {
            throw NotFound.hidden("class", id, staff);
        }
        return found;
    }

    /** Its pupils of today, by given name. */
    List<ChildSummary> pupils(Actor staff, TeamClass of) {
        return lists.pupilsOf(staff, of.id());
    }

    /** Fails unless {@code pupil} is in the class today. */
    void requireIn(Actor staff, TeamClass of, PersonId pupil) {
        if (pupils(staff, of).stream().noneMatch(each -> each.id().equals(pupil))) {
            throw NotFound.hidden("pupil", pupil, staff);
        }
    }
}
