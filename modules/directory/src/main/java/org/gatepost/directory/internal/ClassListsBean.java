package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.TeamClass;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.sql.Sql;

@ApplicationScoped
@Transactional
class ClassListsBean implements ClassLists {

    /** Parameters: the day twice, who asks. */
    private static final String CLASSES = """
            select c.id, c.name, bool_or(e.person_id = ? and e.role <> 'PUPIL') as own
            from directory.school_class c
            join directory.enrolment e on e.class_id = c.id and not e.gone
              and e.from_day <= ? and (e.ended_on is null or e.ended_on > ?)
            where c.ended_on is null
            group by c.id, c.name
            """;

    @Inject
    SchoolRegister schools;

    @Inject
    Links links;

    @Inject
    Sql sql;

    @Override
    @Requires({
        Duty.CLASS_TEACHER,
        Duty.SUPPORT_STAFF,
        Duty.OFFICE,
        Duty.RECEPTION,
        Duty.DEPUTY,
        Duty.HEAD,
        Duty.SYSTEM,
        Duty.OPERATOR
    })
    public List<TeamClass> classes(Actor staff) {
        var today = schools.today(staff.school());
        return sql.list(
                CLASSES + " order by c.name, c.id",
                row -> new TeamClass(new ClassId(Sql.uuid(row, "id")), row.getString("name"), row.getBoolean("own")),
                staff.person(),
                today,
                today);
    }

    @Override
    @Requires({
        Duty.CLASS_TEACHER,
        Duty.SUPPORT_STAFF,
        Duty.OFFICE,
        Duty.RECEPTION,
        Duty.DEPUTY,
        Duty.HEAD,
        Duty.SYSTEM,
        Duty.OPERATOR
    })
    public TeamClass get(Actor staff, ClassId id) {
        return classes(staff).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.missing("class", id));
    }

    @Override
    @Requires({
        Duty.CLASS_TEACHER,
        Duty.SUPPORT_STAFF,
        Duty.OFFICE,
        Duty.RECEPTION,
        Duty.DEPUTY,
        Duty.HEAD,
        Duty.SYSTEM,
        Duty.OPERATOR
    })
    public List<ChildSummary> pupilsOf(Actor staff, ClassId id) {
        LocalDate today = schools.today(staff.school());
        return links.pupilsOf(id, today);
    }
}
