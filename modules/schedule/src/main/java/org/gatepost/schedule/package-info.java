/**
 * When things happen: the only EJBs. Each timer is a tick that calls one operation of a module, on every node; what is
 * due is rows in PostgreSQL (REL-JOB-01).
 */
@GatepostModule(
        name = "schedule",
        dependsOn = {"kernel", "messaging", "notification"},
        exposes = "org.gatepost.schedule")
@NullMarked
package org.gatepost.schedule;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
