package org.gatepost.directory.office;

import java.util.Optional;
import org.gatepost.kernel.PersonId;

/**
 * Somebody at the school who has not left.
 *
 * @param className of a pupil on roll
 */
public record FoundPerson(PersonId id, KindOfPerson kind, String displayName, Optional<String> className) {}
