package org.gatepost.identity;

import java.time.Instant;
import java.util.Optional;
import org.gatepost.directory.AdultSummary;

/**
 * One adult, and how far they have come.
 *
 * @param since when they joined or were invited last; empty for whom neither holds
 * @param onPaper whether the last invitation was a slip
 * @param mayInvite whether whoever asks may invite them now
 */
public record JoiningLine(
        AdultSummary adult, JoiningState state, Optional<Instant> since, boolean onPaper, boolean mayInvite) {}
