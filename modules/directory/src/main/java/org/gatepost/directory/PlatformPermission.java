package org.gatepost.directory;

import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/**
 * Whether a pupil may use the platform (A1-2, A2-4; rules 7). Answered by whoever keeps the guardians' permissions, asked
 * before a pupil is let in and at every request of theirs, so that a withdrawal closes at once.
 *
 * <p>There may be several answers; all have to be yes, and where nobody answers it is no.
 */
@FunctionalInterface
public interface PlatformPermission {

    /** Whether it holds at this moment; false for unknown. In the caller's transaction, which has entered the school. */
    boolean holds(SchoolId school, PersonId pupil);
}
