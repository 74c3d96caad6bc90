package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.directory.School;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.SchoolScope;
import org.gatepost.kernel.sql.Sql;

/** Asked before anybody is signed in, so no duty is required; see {@link Callers}. */
@ApplicationScoped
@Transactional
class CallersBean implements Callers {

    @Inject
    SchoolRegister schools;

    @Inject
    PersonRegister people;

    @Inject
    StaffRegister staff;

    @Inject
    Links links;

    @Inject
    GovernorRegister governors;

    @Inject
    Sql sql;

    @Inject
    SchoolScope scope;

    /** Everybody who may sign in at a school, staff first; a condition follows. */
    private static final String WHO_MAY_SIGN_IN = """
            select id, kind from directory.person
            where school_id = ? and kind <> 'PUPIL' and enabled and ended_on is null""";

    private static final String STAFF_FIRST = " order by kind desc, sourced_id";

    @Override
    public List<Hat> hatsOf(String email) {
        if (email.indexOf('\0') >= 0) {
            return List.of(); // the database could not even compare it
        }
        return schools.all().stream()
                .flatMap(school -> hatsAt(school, " and lower(email) = lower(?)", email.strip()))
                .toList();
    }

    @Override
    public List<Hat> hatsOf(Map<SchoolId, Set<PersonId>> people) {
        return schools.all().stream()
                .filter(school -> people.containsKey(school.id()))
                .flatMap(school -> hatsAt(school, " and id = any(?)", people.getOrDefault(school.id(), Set.of())))
                .toList();
    }

    private Stream<Hat> hatsAt(School school, String condition, Object parameter) {
        scope.enter(school.id());
        return sql
                .list(
                        WHO_MAY_SIGN_IN + condition + STAFF_FIRST,
                        row -> new Hat(
                                school.id(),
                                Sql.person(row, "id"),
                                PersonKind.valueOf(row.getString("kind")).capacity()),
                        school.id(),
                        parameter)
                .stream()
                .filter(hat -> isWorn(hat, school));
    }

    @Override
    public Optional<String> emailOf(Hat hat) {
        scope.enter(hat.school());
        return sql.first(
                "select email from directory.person where id = ? and email <> '' and enabled and ended_on is null",
                row -> row.getString("email"),
                hat.person());
    }

    @Override
    public Optional<Caller> caller(Hat hat) {
        return schools.find(hat.school()).flatMap(school -> {
            scope.enter(school.id());
            return switch (hat.capacity()) {
                case STAFF ->
                    staff.active(hat.person(), schools.today(school))
                            .map(found -> caller(hat, found.duties(), found.displayName(), school));
                case GUARDIAN ->
                    people.active(hat.person(), PersonKind.GUARDIAN)
                            .map(found -> caller(hat, Set.of(Duty.GUARDIAN), found.displayName(), school));
                case PUPIL ->
                    people.active(hat.person(), PersonKind.PUPIL)
                            .filter(found -> links.onRoll(found.id(), schools.today(school))
                                    .isPresent())
                            .map(found -> caller(hat, Set.of(Duty.PUPIL), found.displayName(), school));
                case GOVERNOR ->
                    people.active(hat.person(), PersonKind.GOVERNOR)
                            .flatMap(found -> governors
                                    .dutiesOf(hat.person(), schools.today(school))
                                    .map(duties -> caller(hat, duties, found.displayName(), school)));
                case SYSTEM, OPERATOR -> Optional.empty();
            };
        });
    }

    private static Caller caller(Hat hat, Set<Duty> duties, String displayName, School school) {
        return new Caller(new Actor(school.id(), hat.person(), hat.capacity(), duties), displayName, school);
    }

    /** A governor's hat is worn during their term alone. */
    private boolean isWorn(Hat hat, School school) {
        return hat.capacity() != Capacity.GOVERNOR
                || governors.dutiesOf(hat.person(), schools.today(school)).isPresent();
    }
}
