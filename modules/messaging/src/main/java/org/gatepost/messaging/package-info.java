/**
 * Threads between parents and staff: the flow chart, delivery, the response clock, escalation (rules 2 to 5).
 *
 * <p>Parents use {@link Concerns} and {@link FamilyThreads}, staff {@link Inbox}, {@link Answers} and {@link HandOns};
 * {@link EscalationUpkeep} is the timer's alone.
 */
@GatepostModule(
        name = "messaging",
        dependsOn = {"kernel", "calendar", "directory", "audit"},
        exposes = "org.gatepost.messaging")
@NullMarked
package org.gatepost.messaging;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
