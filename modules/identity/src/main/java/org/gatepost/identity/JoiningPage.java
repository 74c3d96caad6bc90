package org.gatepost.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.kernel.PersonId;

/**
 * A part of a list.
 *
 * @param next after whom it goes on; empty at its end
 * @param counts how many there are of each state, in all; no entry for none
 */
public record JoiningPage(List<JoiningLine> lines, Optional<PersonId> next, Map<JoiningState, Integer> counts) {

    /** How many lines a page has at most. */
    public static final int LENGTH = 50;

    public JoiningPage {
        lines = List.copyOf(lines);
        counts = Map.copyOf(counts);
    }
}
