/** The screens: pages, view beans, filters. A screen shows and asks; what may be done is decided in the modules. */
@GatepostModule(
        name = "portal",
        dependsOn = {"kernel", "calendar", "audit", "directory", "identity", "messaging", "print"},
        exposes = "org.gatepost.portal")
@NullMarked
package org.gatepost.portal;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
