package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatepost.directory.AdultQuery;
import org.gatepost.directory.AdultSummary;
import org.gatepost.directory.Adults;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.ClassSummary;
import org.gatepost.directory.Hat;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class AdultsBean implements Adults {

    private static final String BY_NAME = " order by p.family_name, p.given_name, p.id";

    private static final String ADULTS = """
            select p.id, p.school_id, p.kind, p.given_name, p.family_name, p.email
            from directory.person p
            where p.kind <> 'PUPIL' and p.enabled and p.ended_on is null
            """;

    private static final String ASKED_FOR = ADULTS + """
              and p.kind = ?
              and (?::uuid is null or (p.family_name, p.given_name, p.id) > (
                select a.family_name, a.given_name, a.id from directory.person a where a.id = ?::uuid))
              and (?::uuid is null or p.id = any(?))
              and (? = '' or position(directory.folded(?) in directory.folded(p.given_name || ' ' || p.family_name)) > 0
                or exists (
                  select 1 from directory.guardian_link l join directory.person c on c.id = l.child_id
                  where l.guardian_id = p.id and l.from_day <= ? and (l.ended_on is null or l.ended_on > ?)
                    and position(directory.folded(?) in directory.folded(c.given_name || ' ' || c.family_name)) > 0))
            """ + BY_NAME + " limit ?";

    private static final String CLASSES = """
            select k.id, k.name from directory.school_class k
            where k.ended_on is null and exists (
              select 1 from directory.enrolment e
              where e.class_id = k.id and e.role = 'PUPIL' and not e.gone and (e.ended_on is null or e.ended_on > ?))
            order by k.class_type <> 'homeroom', k.name, k.id""";

    @Inject
    SchoolRegister schools;

    @Inject
    Links links;

    @Inject
    Sql sql;

    private record Adult(Hat hat, String givenName, String familyName, Optional<String> email) {}

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public List<ClassSummary> classes(Actor office) {
        return sql.list(
                CLASSES,
                row -> new ClassSummary(new ClassId(Sql.uuid(row, "id")), row.getString("name")),
                schools.today(office.school()));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public List<AdultSummary> list(Actor office, AdultQuery query, Optional<PersonId> after, int most) {
        var today = schools.today(office.school());
        @Nullable PersonId place = after.orElse(null);
        @Nullable Object ofClass = query.ofClass().map(ClassId::value).orElse(null);
        List<PersonId> theirs =
                query.ofClass().map(asked -> links.guardiansOf(asked, today)).orElse(List.of());
        var name = query.name().strip().replace('\0', '?');
        var found = sql.list(
                ASKED_FOR,
                AdultsBean::adult,
                kind(query.capacity()),
                place,
                place,
                ofClass,
                theirs,
                name,
                name,
                today,
                today,
                name,
                most);
        return withChildren(found, today);
    }

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public List<AdultSummary> of(Actor office, Collection<PersonId> people) {
        var found = sql.list(ADULTS + " and p.id = any(?)" + BY_NAME, AdultsBean::adult, people);
        return withChildren(found, schools.today(office.school()));
    }

    private List<AdultSummary> withChildren(List<Adult> adults, LocalDate today) {
        Map<PersonId, List<ChildSummary>> children = links.childrenOf(
                adults.stream().map(adult -> adult.hat().person()).collect(Collectors.toSet()), today);
        return adults.stream()
                .map(adult -> new AdultSummary(
                        adult.hat(),
                        adult.givenName(),
                        adult.familyName(),
                        adult.email(),
                        children.getOrDefault(adult.hat().person(), List.of())))
                .toList();
    }

    private static PersonKind kind(Capacity capacity) {
        return switch (capacity) {
            case STAFF -> PersonKind.STAFF;
            case GOVERNOR -> PersonKind.GOVERNOR;
            default -> PersonKind.GUARDIAN;
        };
    }

    private static Adult adult(ResultSet row) throws SQLException {
        var capacity = PersonKind.valueOf(row.getString("kind")).capacity();
        return new Adult(
                new Hat(new SchoolId(Sql.uuid(row, "school_id")), Sql.person(row, "id"), capacity),
                row.getString("given_name"),
                row.getString("family_name"),
                Optional.ofNullable(row.getString("email")).filter(email -> !email.isBlank()));
    }
}
