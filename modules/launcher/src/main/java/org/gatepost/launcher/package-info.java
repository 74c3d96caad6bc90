/** The command line of Gatepost: {@code gatepost.jar}. */
@GatepostModule(
        name = "launcher",
        dependsOn = {"kernel", "calendar", "audit", "directory", "identity", "messaging", "standalone"},
        exposes = {"org.gatepost.launcher"})
@NullMarked
package org.gatepost.launcher;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
