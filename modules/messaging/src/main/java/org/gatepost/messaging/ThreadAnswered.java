package org.gatepost.messaging;

import java.time.Instant;
import org.gatepost.kernel.DomainEvent;
import org.gatepost.kernel.SchoolId;

/**
 * Staff answered a thread, in whatever way stops its clock.
 *
 * @param shownAt when the parent sees it: later than now if it is held
 */
public record ThreadAnswered(SchoolId school, ThreadId thread, EntryId entry, Instant shownAt) implements DomainEvent {}
