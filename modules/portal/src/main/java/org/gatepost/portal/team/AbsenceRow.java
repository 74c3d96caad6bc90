package org.gatepost.portal.team;

/**
 * Somebody who is away.
 *
 * @param takeBack the change that takes it back
 */
public record AbsenceRow(String who, String days, String takeBack) {}
