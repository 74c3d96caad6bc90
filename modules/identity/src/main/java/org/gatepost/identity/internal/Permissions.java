package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.gatepost.directory.PlatformPermission;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/** Permission for the platform as all say it who have a say; without any the answer is no (rules 7). */
@ApplicationScoped
class Permissions {

    @Inject
    @Any
    Instance<PlatformPermission> all;

    boolean hold(SchoolId school, PersonId pupil) {
        return !all.isUnsatisfied() && all.stream().allMatch(each -> each.holds(school, pupil));
    }
}
