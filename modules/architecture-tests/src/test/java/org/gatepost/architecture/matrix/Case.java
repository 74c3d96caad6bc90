package org.gatepost.architecture.matrix;

import org.gatepost.kernel.Actor;

/**
 * One cell that is tried: who asks about what.
 *
 * @param actor the person of that role whom the relation is about
 */
record Case(World world, Role role, Relation relation, Actor actor, Subject subject) {

    <T> T get(Class<T> module) {
        return world.get(module);
    }

    /** Puts the thread before the actor, as its holder, where it is their own as staff. */
    void giveToActor() {
        if (relation == Relation.OWN && World.READERS.contains(role)) {
            world.giveTo(role);
        }
    }
}
