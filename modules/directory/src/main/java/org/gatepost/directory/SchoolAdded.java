package org.gatepost.directory;

import org.gatepost.kernel.DomainEvent;
import org.gatepost.kernel.SchoolId;

/** A roster named {@code school} for the first time. The transaction has entered it. */
public record SchoolAdded(SchoolId school) implements DomainEvent {}
