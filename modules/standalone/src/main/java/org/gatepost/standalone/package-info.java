/**
 * The modules without an application server, for the command line and for tests: the same beans, interceptors and
 * transactions, on one PostgreSQL.
 */
@GatepostModule(
        name = "standalone",
        dependsOn = "kernel",
        exposes = {"org.gatepost.standalone", "org.gatepost.standalone.testing"})
@NullMarked
package org.gatepost.standalone;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
