package org.gatepost.identity.pupil;

/**
 * A pupil whose card was shown and whose pictures are awaited.
 *
 * @param first whether they choose their pictures for the first time
 * @param mark of their card, 0 to 71
 * @param pause whether tries are not admitted at this moment
 */
public record AwaitedPupil(String givenName, int mark, boolean first, boolean pause) {}
