/**
 * {@code gatepost.jar}: the command line, and the server that it starts. Whoever adds a command names it in
 * {@link org.gatepost.launcher.Main}.
 */
@GatepostModule(
        name = "launcher",
        dependsOn = {
            "kernel",
            "calendar",
            "audit",
            "directory",
            "identity",
            "messaging",
            "notification",
            "print",
            "standalone"
        },
        exposes = "org.gatepost.launcher")
@NullMarked
package org.gatepost.launcher;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
