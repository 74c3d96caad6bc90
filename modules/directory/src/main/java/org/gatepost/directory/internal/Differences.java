package org.gatepost.directory.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatepost.directory.roster.ImportReport.Counts;

/**
 * What has to be done so that the stored records say what the roster says.
 *
 * @param added not stored yet
 * @param changed stored with other facts; the facts are the new ones
 * @param reopened ended before, named again
 * @param ended stored and in force, but no longer named
 */
record Differences<F>(List<F> added, List<Stored<F>> changed, List<Stored<F>> reopened, List<Stored<F>> ended) {

    /** Facts that are stored under {@code id}. */
    record Stored<F>(UUID id, F facts, boolean isEnded) {

        /** Under which id everything is stored, by its id in the roster; to be added to. */
        static Map<String, UUID> ids(Map<String, ? extends Stored<?>> stored) {
            Map<String, UUID> ids = new HashMap<>();
            stored.forEach((sourcedId, known) -> ids.put(sourcedId, known.id()));
            return ids;
        }
    }

    static <F> Differences<F> between(Map<String, Stored<F>> stored, Map<String, F> wanted) {
        var differences =
                new Differences<F>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        wanted.forEach((sourcedId, facts) -> {
            var known = stored.get(sourcedId);
            if (known == null) {
                differences.added.add(facts);
            } else if (known.isEnded) {
                differences.reopened.add(new Stored<>(known.id, facts, false));
            } else if (!known.facts.equals(facts)) {
                differences.changed.add(new Stored<>(known.id, facts, false));
            }
        });
        stored.forEach((sourcedId, known) -> {
            if (!known.isEnded && !wanted.containsKey(sourcedId)) {
                differences.ended.add(known);
            }
        });
        return differences;
    }

    /** Those that are stored already, with facts that are not. */
    List<Stored<F>> updated() {
        return Stream.concat(changed.stream(), reopened.stream()).toList();
    }

    Counts counts() {
        return new Counts(added.size() + reopened.size(), changed.size(), ended.size());
    }
}
