package org.gatepost.directory;

import org.gatepost.kernel.Actor;

/**
 * Somebody who is signed in, as the directory knows them at this moment.
 *
 * @param displayName given and family name
 */
public record Caller(Actor actor, String displayName, School school) {}
