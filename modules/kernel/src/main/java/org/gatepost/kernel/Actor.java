package org.gatepost.kernel;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who is acting: the first parameter of every operation of a module.
 *
 * @param school the school whose things the act is about; taken from the sign-in, never from a request (SEC-AUZ-04)
 * @param person who acts; {@link #NOBODY} for the platform itself
 * @param capacity in which of their capacities
 * @param duties what they are charged with in that capacity, now
 */
public record Actor(SchoolId school, PersonId person, Capacity capacity, Set<Duty> duties) {

    /** Stands for no person: the platform or its operator acted. */
    public static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    /** Stands for the trust as a whole, in acts that go through several schools. No row belongs to it. */
    public static final SchoolId TRUST = new SchoolId(new UUID(0, 0));

    public Actor {
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(capacity, "capacity");
        duties = Set.copyOf(duties);
    }

    /** The platform, acting by a timer at {@code school}. */
    public static Actor system(SchoolId school) {
        return new Actor(school, NOBODY, Capacity.SYSTEM, Set.of(Duty.SYSTEM));
    }

    /** Whoever runs the command line, acting at {@code school}. */
    public static Actor operator(SchoolId school) {
        return new Actor(school, NOBODY, Capacity.OPERATOR, Set.of(Duty.OPERATOR));
    }

    /** Whoever runs the command line, acting on the trust: a roster of several schools, an invitation. */
    public static Actor operatorOfTrust() {
        return operator(TRUST);
    }

    /** Whether one of {@code wanted} is among the duties. */
    public boolean hasAny(Duty... wanted) {
        return Arrays.stream(wanted).anyMatch(duties::contains);
    }

    public boolean isSeniorLeader() {
        return duties.stream().anyMatch(Duty::isSeniorLeader);
    }
}
