package org.gatepost.directory.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;

/**
 * An import of a roster as the log has it.
 *
 * @param sender who sent it, by name; empty for the operator
 * @param hashes {@code users.csv sha256:…, …} of the files as they were sent
 * @param decidedAt when it was accepted or thrown away
 * @param counts for each school by name, what it does there or did
 * @param findings faults, things to confirm and notes, in that order
 * @param suspects how many people have to be confirmed one by one
 */
public record StagedRoster(
        RosterImportId id,
        State state,
        Instant sentAt,
        String sender,
        String hashes,
        Optional<Instant> decidedAt,
        Map<String, Map<Kind, Counts>> counts,
        List<Finding> findings,
        int suspects) {

    public StagedRoster {
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
    }

    /** What became of it. Stored by name: add, never rename. */
    public enum State {
        /** Its files are wrong. */
        REFUSED,
        /** It waits for somebody to accept it or to throw it away. */
        WAITING,
        ACCEPTED,
        THROWN_AWAY
    }

    /** Something about the files. */
    public record Finding(FindingKind kind, RosterFault what) {}

    /** How grave it is. Stored by name: add, never rename. */
    public enum FindingKind {
        /** Nothing can be imported. */
        FAULT,
        /** Looks like a broken export, and has to be confirmed. */
        MASS_END,
        /** Worth a look. */
        NOTE
    }

    /** Whether it ends so much that somebody has to say that it is meant. */
    public boolean endsMuch() {
        return findings.stream().anyMatch(finding -> finding.kind() == FindingKind.MASS_END);
    }

    /** Whether accepting it would do nothing. */
    public boolean changesNothing() {
        return counts.isEmpty();
    }

    /** The sum over all schools. */
    public Counts total(Kind kind) {
        return counts.values().stream()
                .map(school -> school.getOrDefault(kind, Counts.NONE))
                .reduce(Counts.NONE, Counts::plus);
    }
}
