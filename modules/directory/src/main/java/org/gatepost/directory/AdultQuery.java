package org.gatepost.directory;

import java.util.Optional;
import org.gatepost.kernel.Capacity;

/**
 * Which adults are looked for.
 *
 * @param capacity guardians or staff
 * @param ofClass only the guardians of this class
 * @param name a part of their name, or of that of a child of theirs, whatever its case and marks; empty for all
 */
public record AdultQuery(Capacity capacity, Optional<ClassId> ofClass, String name) {}
