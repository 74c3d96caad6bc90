/** The chained log of who did what: appended in the act's transaction, never changed (rules 12). */
@GatepostModule(
        name = "audit",
        dependsOn = {"kernel"},
        exposes = "org.gatepost.audit")
@NullMarked
package org.gatepost.audit;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
