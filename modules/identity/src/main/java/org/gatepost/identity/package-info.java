/**
 * Accounts, passwords and sign-ins. Who somebody is at a school, and what they may do there, is the directory's to say.
 *
 * <p>{@link SignIns} and {@link Invitations} take no {@code Actor}: they are asked before anybody is acting, and a
 * password, a cookie or a link is what they go by.
 */
@GatepostModule(
        name = "identity",
        dependsOn = {"kernel", "audit", "calendar", "directory", "notification"},
        exposes = {"org.gatepost.identity", "org.gatepost.identity.pupil"})
@NullMarked
package org.gatepost.identity;

import org.gatepost.kernel.GatepostModule;
import org.jspecify.annotations.NullMarked;
