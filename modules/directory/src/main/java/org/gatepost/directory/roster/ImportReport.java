package org.gatepost.directory.roster;

import java.util.List;
import java.util.Map;
import org.gatepost.kernel.SchoolId;

/**
 * What an import did.
 *
 * @param schools one entry for each school named or ended, by name
 * @param notes what is legitimate in the files, but was left out, and why
 * @param dryRun whether it was taken back
 */
public record ImportReport(List<OfSchool> schools, List<RosterFault> notes, boolean dryRun) {

    public ImportReport {
        schools = List.copyOf(schools);
        notes = List.copyOf(notes);
    }

    /** What is counted. */
    public enum Kind {
        SCHOOL,
        CLASS,
        PUPIL,
        GUARDIAN,
        STAFF,
        ENROLMENT,
        /** A guardian's link to a child. */
        LINK
    }

    /**
     * How many of a kind.
     *
     * @param added new ones, and such as came back
     * @param changed of which something else was known
     * @param ended missing from the roster, or marked as to be deleted
     */
    public record Counts(int added, int changed, int ended) {

        /** Nothing of a kind. */
        public static final Counts NONE = new Counts(0, 0, 0);

        /** Both together. */
        public Counts plus(Counts other) {
            return new Counts(added + other.added, changed + other.changed, ended + other.ended);
        }

        /** Whether all are zero. */
        public boolean isNone() {
            return equals(NONE);
        }
    }

    /** What was done at one school; a kind of which nothing changed is missing. */
    public record OfSchool(SchoolId school, String name, Map<Kind, Counts> counts) {

        public OfSchool {
            counts = Map.copyOf(counts);
        }
    }

    /** The sum over all schools. */
    public Counts total(Kind kind) {
        return schools.stream()
                .map(school -> school.counts().getOrDefault(kind, Counts.NONE))
                .reduce(Counts.NONE, Counts::plus);
    }

    /** Whether everything was as the roster says already. */
    public boolean nothingChanged() {
        return schools.stream()
                .flatMap(school -> school.counts().values().stream())
                .allMatch(Counts::isNone);
    }
}
