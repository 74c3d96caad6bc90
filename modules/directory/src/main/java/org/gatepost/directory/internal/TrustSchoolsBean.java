package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.School;
import org.gatepost.directory.office.SchoolCountPage;
import org.gatepost.directory.office.SchoolCounts;
import org.gatepost.directory.office.TrustSchools;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.SchoolScope;
import org.gatepost.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Enters each school of the page in turn, for its numbers alone, and the administrator's own again at the end. */
@ApplicationScoped
@Transactional
class TrustSchoolsBean implements TrustSchools {

    @Inject
    SchoolRegister schools;

    @Inject
    SchoolScope scope;

    @Inject
    Sql sql;

    @Override
    @Requires(Duty.TRUST_ADMINISTRATOR)
    public SchoolCountPage schools(Actor administrator, String name, Optional<SchoolId> after) {
        var found = sql.list(
                """
                select * from directory.school s
                where s.ended_on is null and strpos(directory.words(s.name), directory.words(?)) > 0
                  and (?::uuid is null or (s.name, s.id) > (
                    select a.name, a.id from directory.school a where a.id = ?::uuid))
                order by s.name, s.id limit ?
                """,
                SchoolRegister::school,
                name.replace('\0', ' '),
                place(after),
                place(after),
                SchoolCountPage.SIZE + 1);
        var shown = found.subList(0, Math.min(found.size(), SchoolCountPage.SIZE));
        List<SchoolCounts> counted = new ArrayList<>();
        shown.forEach(school -> counted.add(counts(school)));
        scope.enter(administrator.school());
        return new SchoolCountPage(
                counted,
                found.size() > shown.size()
                        ? Optional.of(shown.get(shown.size() - 1).id())
                        : Optional.empty());
    }

    private SchoolCounts counts(School school) {
        scope.enter(school.id());
        var today = schools.today(school);
        return sql.first(
                        """
                        select count(*) filter (where p.kind = 'PUPIL') as pupils,
                          count(*) filter (where p.kind = 'GUARDIAN') as guardians,
                          count(*) filter (where p.kind = 'STAFF') as staff,
                          count(*) filter (where p.kind = 'GOVERNOR') as governors,
                          (select count(*) from directory.role_assignment a
                           join directory.person h on h.id = a.person_id and h.ended_on is null
                           where a.school_id = ? and a.duty = 'HEAD' and a.from_day <= ?
                             and (a.ended_on is null or a.ended_on > ?)) as heads
                        from directory.person p
                        where p.school_id = ? and p.ended_on is null
                        """,
                        row -> new SchoolCounts(
                                school,
                                row.getInt("pupils"),
                                row.getInt("guardians"),
                                row.getInt("staff"),
                                row.getInt("governors"),
                                row.getInt("heads")),
                        school.id(),
                        today,
                        today,
                        school.id())
                .orElseThrow();
    }

    private static @Nullable Object place(Optional<SchoolId> after) {
        return after.map(SchoolId::value).orElse(null);
    }
}
