package org.gatepost.identity.pupil;

import org.gatepost.identity.Secret;
import org.gatepost.kernel.PersonId;

/**
 * A card to be printed.
 *
 * @param shownName the given name; with the first letter of the family name where the class has several of it
 * @param mark by which the child knows it, 0 to 71, nobody else's in the class
 * @param code goes into the fragment of the address, never into its query: {@code /pupil#CODE}
 */
public record IssuedCard(PersonId pupil, String shownName, String className, int mark, Secret code) {}
