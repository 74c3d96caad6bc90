package org.gatepost.directory.office;

import org.gatepost.directory.School;

/**
 * How many people a school has today.
 *
 * @param heads who lead it; with none, its concerns end nowhere
 */
public record SchoolCounts(School school, int pupils, int guardians, int staff, int governors, int heads) {}
