package org.gatepost.directory;

import java.time.LocalDate;

/**
 * Somebody who joins the governing body.
 *
 * @param email where they are invited; the same as that of another person of the school if they are one
 * @param from first day of their term
 */
public record NewGovernor(String givenName, String familyName, String email, LocalDate from) {}
