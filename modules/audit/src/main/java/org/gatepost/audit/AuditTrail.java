package org.gatepost.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/** The log of a school, for its head and its data protection officer (rules 12). */
public interface AuditTrail {

    /**
     * The entries that {@code filter} asks for, the latest first. That they were read is an entry itself, which the next
     * reading shows.
     *
     * @param before only entries with a smaller sequence; empty for the latest
     * @param most from 1 to {@value #MOST}
     */
    List<Line> entries(Actor reader, Filter filter, Optional<Long> before, int most);

    /** The most lines of one answer. */
    int MOST = 5_000;

    /**
     * What to look for; what is empty does not matter.
     *
     * @param from the first moment
     * @param until the first moment after it
     * @param act the beginning of the act's name: {@code messaging.} for all of a module
     * @param subject a part of the subject
     */
    record Filter(
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<PersonId> person,
            Optional<String> act,
            Optional<String> subject) {

        /** Everything. */
        public static final Filter NONE =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * One entry.
     *
     * @param capacity in which {@code person} acted
     * @param subject kind and id of what it was done to, as in {@link Deed}
     */
    record Line(
            long sequence, Instant at, PersonId person, String capacity, String act, String subject, String detail) {}
}
