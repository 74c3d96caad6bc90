package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.School;
import org.gatepost.directory.Schools;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.SchoolScope;
import org.gatepost.kernel.sql.Sql;

/** Public facts: nobody is acting, so no duty is required. */
@ApplicationScoped
@Transactional
class SchoolsBean implements Schools {

    @Inject
    SchoolRegister register;

    @Inject
    SchoolScope scope;

    @Inject
    Sql sql;

    @Override
    public List<School> all() {
        return register.all();
    }

    @Override
    public Optional<byte[]> logo(String logo) {
        return register.withLogo(logo).flatMap(school -> {
            scope.enter(school);
            return sql.first(
                    "select png from directory.school_logo where school_id = ?", row -> row.getBytes("png"), school);
        });
    }

    @Override
    public School get(SchoolId id) {
        return register.get(id);
    }
}
