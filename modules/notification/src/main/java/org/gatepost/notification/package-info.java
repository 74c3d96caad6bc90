/**
 * What Gatepost tells people outside of its screens: letters by e-mail, through an outbox that loses none (REL-OUT-01).
 *
 * <p>Whoever has something to tell posts a {@link LetterOrder} in the transaction of the act, and implements {@link
 * LetterWriter} to write the letter when it is sent.
 */
@GatepostModule(
        name = "notification",
        dependsOn = {"kernel"},
        exposes = "org.gatepost.notification")
@NullMarked
package org.gatepost.notification;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
