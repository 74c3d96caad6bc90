package org.gatepost.portal.team;

import java.util.List;

/**
 * Changes as they are put before whoever decides them.
 *
 * @param titles what would be changed, one line each
 * @param effect how many of the running threads would come before others
 * @param moves which would come before whom
 */
public record ShownTeamChange(List<String> titles, String effect, List<String> moves) {

    public ShownTeamChange {
        titles = List.copyOf(titles);
        moves = List.copyOf(moves);
    }
}
