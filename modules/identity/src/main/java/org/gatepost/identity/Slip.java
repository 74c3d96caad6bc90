package org.gatepost.identity;

import java.time.Instant;
import org.gatepost.directory.AdultSummary;

/**
 * An invitation to be printed.
 *
 * @param code cannot be had again
 * @param expiresAt the first moment at which it does not work any more
 */
public record Slip(AdultSummary adult, JoinCode code, Instant expiresAt) {}
