package org.gatepost.launcher.demo.story;

import java.util.HashMap;
import java.util.Map;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/** Those who act in the stories of one school, found by their e-mail addresses. */
final class Cast {

    private final SchoolId school;
    private final Callers callers;
    private final Families families;
    private final Map<String, Actor> known = new HashMap<>();

    Cast(SchoolId school, Callers callers, Families families) {
        this.school = school;
        this.callers = callers;
        this.families = families;
    }

    Actor guardian(String email) {
        return actor(email, Capacity.GUARDIAN);
    }

    Actor staff(String email) {
        return actor(email, Capacity.STAFF);
    }

    /** The child of {@code guardian} whose given name begins so. */
    PersonId child(Actor guardian, String givenName) {
        return families.childrenOf(guardian).stream()
                .filter(child -> child.givenName().startsWith(givenName))
                .map(ChildSummary::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no child " + givenName + " of " + guardian.person()));
    }

    /** Nobody's duties change while stories are told. */
    private Actor actor(String email, Capacity capacity) {
        return known.computeIfAbsent(capacity + " " + email, who -> find(email, capacity));
    }

    private Actor find(String email, Capacity capacity) {
        return callers.hatsOf(email).stream()
                .filter(hat -> hat.school().equals(school) && hat.capacity() == capacity)
                .findFirst()
                .flatMap(callers::caller)
                .map(Caller::actor)
                .orElseThrow(() -> new IllegalStateException(email + " is no " + capacity + " of " + school));
    }
}
