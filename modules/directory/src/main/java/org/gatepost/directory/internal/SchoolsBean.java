package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gatepost.directory.School;
import org.gatepost.directory.Schools;
import org.gatepost.kernel.SchoolId;

/** Public facts: nobody is acting, so no duty is required. */
@ApplicationScoped
@Transactional
class SchoolsBean implements Schools {

    @Inject
    SchoolRegister register;

    @Override
    public List<School> all() {
        return register.all();
    }

    @Override
    public School get(SchoolId id) {
        return register.get(id);
    }
}
