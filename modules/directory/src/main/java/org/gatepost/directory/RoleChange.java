package org.gatepost.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

/** One change of who holds which role, as {@link Roles} makes it. */
public sealed interface RoleChange {

    /** Makes it; refused as {@link Roles} says. */
    void make(Roles roles, Actor actor);

    /** Somebody gets a role. */
    record Give(PersonId person, Duty duty, LocalDate from, Optional<LocalDate> endsOn) implements RoleChange {

        @Override
        public void make(Roles roles, Actor actor) {
            roles.give(actor, person, duty, from, endsOn);
        }
    }

    /** Somebody's role ends. */
    record End(RoleId role, LocalDate endsOn) implements RoleChange {

        @Override
        public void make(Roles roles, Actor actor) {
            roles.end(actor, role, endsOn);
        }
    }

    /** Somebody is named before the others who hold the role. */
    record PutFirst(RoleId role) implements RoleChange {

        @Override
        public void make(Roles roles, Actor actor) {
            roles.putFirst(actor, role);
        }
    }
}
