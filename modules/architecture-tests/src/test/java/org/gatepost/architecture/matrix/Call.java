package org.gatepost.architecture.matrix;

import java.util.EnumSet;
import java.util.Set;
import org.gatepost.kernel.PersonId;

/** How an operation is called with real arguments, and what shows that it was done. */
final class Call {

    /** Calls the operation. */
    @FunctionalInterface
    interface Asking {
        /** Whether the answer held what was asked about; refusals are thrown. */
        boolean shows(Case of) throws Exception;
    }

    /** Calls an operation that answers nothing. */
    @FunctionalInterface
    interface Doing {
        void act(Case of) throws Exception;
    }

    /** What is made ready beforehand, within the same transaction. */
    @FunctionalInterface
    interface Preparing {
        void ready(Case of);
    }

    private final Asking asking;
    private final Preparing preparing;
    private final boolean writes;
    private final Set<Relation> relations;
    private final boolean duringSchool;

    private Call(Asking asking, Preparing preparing, boolean writes, Set<Relation> relations, boolean duringSchool) {
        this.asking = asking;
        this.preparing = preparing;
        this.writes = writes;
        this.relations = relations;
        this.duringSchool = duringSchool;
    }

    private static Call of(Asking asking, boolean writes, Set<Relation> relations) {
        return new Call(asking, of -> {}, writes, relations, false);
    }

    /** Shows something that is named by an id: asked for every relation. */
    static Call shows(Asking asking) {
        return of(asking, false, EnumSet.allOf(Relation.class));
    }

    /** Changes something that is named by an id; the database is looked at to see whether anything was. */
    static Call changes(Doing doing) {
        return of(done(doing), true, EnumSet.allOf(Relation.class));
    }

    /** Changes something that is named by an id, and answers whether it did. */
    static Call changesIf(Asking asking) {
        return of(asking, true, EnumSet.allOf(Relation.class));
    }

    /** Shows what the actor's school or the actor has; there is nothing to name. */
    static Call showsOwn(Asking asking) {
        return of(asking, false, EnumSet.of(Relation.OWN));
    }

    /** Changes what the actor's school or the actor has. */
    static Call changesOwn(Doing doing) {
        return of(done(doing), true, EnumSet.of(Relation.OWN));
    }

    /** The same after {@code ready}. */
    Call after(Preparing ready) {
        return new Call(asking, ready, writes, relations, duringSchool);
    }

    /** The same of what belongs to a class and to nobody in it. */
    Call ofClass() {
        return about(EnumSet.of(Relation.OWN, Relation.OTHER_CLASS, Relation.OTHER_SCHOOL));
    }

    /** The same of what belongs to the school as a whole. */
    Call ofSchool() {
        return about(EnumSet.of(Relation.OWN, Relation.OTHER_SCHOOL));
    }

    private Call about(Set<Relation> some) {
        return new Call(asking, preparing, writes, some, duringSchool);
    }

    /** The same on the morning after, when the school is open. */
    Call duringSchool() {
        return new Call(asking, preparing, writes, relations, true);
    }

    /** Whether an answer is about {@code person}, for those that hold several. */
    static boolean names(Iterable<PersonId> people, PersonId person) {
        for (PersonId named : people) {
            if (named.equals(person)) {
                return true;
            }
        }
        return false;
    }

    private static Asking done(Doing doing) {
        return of -> {
            doing.act(of);
            return true;
        };
    }

    void prepare(Case of) {
        preparing.ready(of);
    }

    boolean ask(Case of) throws Exception {
        return asking.shows(of);
    }

    boolean writes() {
        return writes;
    }

    /** How what it is about may stand to whoever asks. */
    Set<Relation> relations() {
        return relations;
    }

    boolean isDuringSchool() {
        return duringSchool;
    }
}
