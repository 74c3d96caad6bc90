package org.gatepost.directory.roster;

/**
 * The only school that an import touches.
 *
 * @param sourcedId its id in rosters
 * @param name what it is called if it is not known yet; empty if it has to be known
 */
public record OwnSchool(String sourcedId, String name) {}
