package org.gatepost.messaging;

import java.time.Instant;
import java.util.Optional;
import org.gatepost.kernel.DomainEvent;
import org.gatepost.kernel.SchoolId;

/**
 * A parent raised a concern.
 *
 * @param deliveredAt empty if to be confirmed
 */
public record ThreadOpened(SchoolId school, ThreadId thread, Nature nature, Optional<Instant> deliveredAt)
        implements DomainEvent {}
