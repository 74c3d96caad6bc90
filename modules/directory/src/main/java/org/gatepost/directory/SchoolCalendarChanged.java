package org.gatepost.directory;

import org.gatepost.kernel.DomainEvent;
import org.gatepost.kernel.SchoolId;

/** The calendar of {@code school} is another one: every running clock is computed again (rules 3). */
public record SchoolCalendarChanged(SchoolId school) implements DomainEvent {}
