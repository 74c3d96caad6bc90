package org.gatepost.identity;

import java.util.Optional;
import org.gatepost.directory.AdultQuery;
import org.gatepost.directory.ClassId;
import org.gatepost.kernel.Capacity;

/**
 * Whom to list.
 *
 * @param capacity guardians or staff
 * @param ofClass only guardians of that class
 * @param name part of a name, of theirs or of a child of theirs; empty for all
 * @param state only those of that state
 */
public record JoiningFilter(Capacity capacity, Optional<ClassId> ofClass, String name, Optional<JoiningState> state) {

    /** What the directory is asked for. */
    public AdultQuery query() {
        return new AdultQuery(capacity, ofClass, name);
    }
}
