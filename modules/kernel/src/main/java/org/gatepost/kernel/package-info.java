/**
 * What every module stands on: who is acting, typed ids, the clock, refusals, events. It knows no rule of a school.
 */
@GatepostModule(
        name = "kernel",
        exposes = {"org.gatepost.kernel", "org.gatepost.kernel.jpa", "org.gatepost.kernel.sql"})
@NullMarked
package org.gatepost.kernel;

import org.jspecify.annotations.NullMarked;
