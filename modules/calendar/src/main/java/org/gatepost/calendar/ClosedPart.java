package org.gatepost.calendar;

/**
 * A part of an otherwise open day in which the school is closed: a late start, an early finish.
 *
 * @param part the time closed, by the wall clock of the school
 * @param reason in plain words
 */
public record ClosedPart(OpenWindow part, String reason) {}
