/**
 * Paper: XHTML as a tagged PDF that a screen reader can read too, and QR codes. Knows no school.
 *
 * <p>What is printed is the business of whoever calls: {@link Paper} sets it, {@link QrCode} draws an address.
 */
@GatepostModule(
        name = "print",
        dependsOn = {"kernel"},
        exposes = "org.gatepost.print")
@NullMarked
package org.gatepost.print;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
