/**
 * When a school is open, when a message is delivered, and by when its answer is due (rules 1 to 3).
 *
 * <p>Immutable values without a framework or a database: build a {@link SchoolCalendar}, ask it. The same code answers
 * in the server and in the {@code promise} command.
 */
@GatepostModule(
        name = "calendar",
        dependsOn = {"kernel"},
        exposes = {"org.gatepost.calendar", "org.gatepost.calendar.ics"})
@NullMarked
package org.gatepost.calendar;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
