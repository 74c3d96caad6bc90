package org.gatepost.directory.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Actor;

/**
 * Imports that somebody looks at before they happen: files are sent, compared with what is known, and the result waits to
 * be accepted or thrown away.
 *
 * <p>The office, a deputy or the head imports for their own school, whatever else a roster names; a trust administrator
 * for all schools of it. Each sees only their own imports.
 */
public interface StagedRosters {

    /** How many bytes all files of one import may have together, as they are sent: 11 MiB. */
    long MOST_BYTES = 11L << 20;

    /**
     * Reads and compares what was sent: one zip archive, or CSV files.
     *
     * @return an import that waits, or one that was refused, with its faults
     */
    RosterImportId send(Actor actor, List<SentFile> files);

    /**
     * One import.
     *
     * @throws org.gatepost.kernel.NotFound also for one of another school
     */
    StagedRoster get(Actor actor, RosterImportId id);

    /** The import that was sent last, if it waits. */
    Optional<RosterImportId> waiting(Actor actor);

    /**
     * Imports, the latest first, {@value #PAGE} at a time.
     *
     * @param before goes on below this position; the greatest number for the beginning
     */
    Listed<StagedRoster> log(Actor actor, long before);

    /**
     * What a waiting import is going to do, record by record, {@value #PAGE} at a time.
     *
     * @param words what name, class or address hold, without regard to case and diacritics; empty for everything
     * @param onlySuspects only those whose id seems to be given to somebody else
     * @param after goes on after this position; 0 for the beginning
     */
    Listed<RosterChange> changes(Actor actor, RosterImportId id, String words, boolean onlySuspects, long after);

    /**
     * Does what the preview promised. Accepting what is accepted already does nothing.
     *
     * @param allowMassEnd somebody said that ending so much is meant
     * @param confirmed ids of the roster that stand for the same person although they do not look so
     * @throws RosterNotWaiting if it was refused or thrown away
     * @throws RosterMoved if something changed since the preview; nothing is done
     * @throws RosterUnconfirmed if something has to be confirmed and is not
     * @throws AnotherImportRuns if one is under way
     */
    void accept(Actor actor, RosterImportId id, boolean allowMassEnd, Set<String> confirmed);

    /**
     * Compares the files of a waiting import again, in a new import that takes its place.
     *
     * @throws RosterNotWaiting if it does not wait
     */
    RosterImportId lookAgain(Actor actor, RosterImportId id);

    /** Throws a waiting import and its files away; what is decided stays as it is. */
    void throwAway(Actor actor, RosterImportId id);

    /** How many rows a list has at most. */
    int PAGE = 50;

    /**
     * A page of a list.
     *
     * @param next where it goes on; empty at its end
     */
    record Listed<T>(List<T> items, Optional<Long> next) {

        public Listed {
            items = List.copyOf(items);
        }
    }
}
