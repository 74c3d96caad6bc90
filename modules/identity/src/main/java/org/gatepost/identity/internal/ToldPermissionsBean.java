package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.Families;
import org.gatepost.directory.PlatformPermission;
import org.gatepost.identity.pupil.ToldPermissions;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** What the demo told; nothing at a school, and so no. */
@ApplicationScoped
@Transactional
class ToldPermissionsBean implements ToldPermissions, PlatformPermission {

    private static final String TELL = """
            insert into identity.platform_permission (pupil_id, school_id, holds, recorded_at) values (?, ?, ?, ?)
            on conflict (pupil_id) do update set holds = excluded.holds, recorded_at = excluded.recorded_at""";

    @Inject
    Families families;

    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires(Duty.OPERATOR)
    public void tell(Actor operator, PersonId pupil, boolean holds) {
        families.child(operator, pupil);
        sql.update(TELL, pupil, operator.school(), holds, Lessons.at(clock.instant()));
        audit.append(
                operator,
                Deed.of(holds ? "identity.permissionTold" : "identity.permissionTakenBack", "pupil", pupil.value()));
    }

    @Override
    public boolean holds(SchoolId school, PersonId pupil) {
        return sql.exists(
                "select 1 from identity.platform_permission where school_id = ? and pupil_id = ? and holds",
                school,
                pupil);
    }
}
