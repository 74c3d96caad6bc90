package org.gatepost.directory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.directory.Adults;
import org.gatepost.directory.office.FoundPeople;
import org.gatepost.directory.office.FoundPerson;
import org.gatepost.directory.office.KindOfPerson;
import org.gatepost.directory.office.PeopleQuery;
import org.gatepost.directory.office.PeopleSearch;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A trust of 60,000 pupils: 100 more schools of 600, beside those of the roster. */
class PeopleSearchTest {

    private static ImportedTrust trust;

    @BeforeAll
    static void start() {
        trust = new ImportedTrust();
        trust.importing(RosterFiles.twoSchools()
                .append("users.csv", "zoe,,,true,salt,parent,zoe,,Zoë,O'Nyame-Świątek,,,zoe@example.org,,,cy,,"));
        trust.execute("""
                insert into directory.school (id, sourced_id, name)
                select md5('school' || s)::uuid, 'big' || s, 'School ' || s from generate_series(1, 100) s
                """);
        trust.execute("""
                insert into directory.person
                  (id, school_id, sourced_id, kind, roster_role, given_name, family_name, enabled)
                select md5('p' || s || '.' || p)::uuid, md5('school' || s)::uuid, 'p' || p, 'PUPIL', 'student',
                  'Given' || p, 'Family' || (p * 7919 % 600), true
                from generate_series(1, 100) s, generate_series(1, 600) p
                """);
        trust.execute("analyze directory.person");
    }

    @AfterAll
    static void stop() {
        trust.close();
    }

    private static FoundPeople find(Actor actor, PeopleQuery query) {
        return trust.get(PeopleSearch.class).find(actor, query);
    }

    private static List<String> named(String typed) {
        return find(office(), new PeopleQuery(typed, Optional.empty(), Optional.empty(), Optional.empty()))
                .people()
                .stream()
                .map(FoundPerson::displayName)
                .toList();
    }

    private static Actor office() {
        return trust.staff("wren", Duty.OFFICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zoe", "Świątek", "swiatek", "SWIA zo", "o'nyame", "o’nyame", "onyame", "nyame swiatek zoë"})
    void findsANameWhateverItsAccentsCaseAndOrder(String typed) {
        assertThat(named(typed)).containsExactly("Zoë O'Nyame-Świątek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iatek", "zoe brook", "%", "_", "z_e", "' or true --", "zoe\u0000x", "Given1"})
    void findsNothingElse(String typed) {
        assertThat(named(typed)).isNotEqualTo(null).noneMatch(name -> name.contains("Given"));
        if (!typed.equals("%") && !typed.equals("_")) {
            assertThat(named(typed)).isEmpty();
        }
    }

    @Test
    void findsByKindAndByClass() {
        var otters = trust.get(Adults.class).classes(office()).stream()
                .filter(each -> each.name().equals("Otters"))
                .findFirst()
                .orElseThrow();

        assertThat(find(office(), new PeopleQuery("", Optional.empty(), Optional.of(otters.id()), Optional.empty()))
                        .people())
                .extracting(FoundPerson::displayName)
                .contains("Ada Brook", "Mia Brook", "Rob Reed")
                .doesNotContain("Cy Lark", "Zoë O'Nyame-Świątek");
        assertThat(find(
                                office(),
                                new PeopleQuery(
                                        "brook", Optional.of(KindOfPerson.PUPIL), Optional.empty(), Optional.empty()))
                        .people())
                .extracting(FoundPerson::className)
                .containsOnly(Optional.of("Otters"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLASS_TEACHER", "SENCO", "TRUST_ADMINISTRATOR", "DATA_PROTECTION_OFFICER", "STAFF"})
    void isNotForOthers(Duty duty) {
        assertThatThrownBy(() -> find(
                        trust.staff("reed", duty),
                        new PeopleQuery("", Optional.empty(), Optional.empty(), Optional.empty())))
                .isInstanceOf(NotOnDuty.class);
    }

    /** Each once, in order. */
    @Test
    void goesThroughALargeSchoolPageByPage() {
        var school = new SchoolId(UUID.fromString(trust.text("select md5('school7')::uuid")));
        var office = new Actor(school, PersonId.next(), Capacity.STAFF, office().duties());
        List<FoundPerson> all = new ArrayList<>();
        Optional<PersonId> place = Optional.empty();
        do {
            var page = find(office, new PeopleQuery("", Optional.empty(), Optional.empty(), place));
            all.addAll(page.people());
            place = page.next();
        } while (place.isPresent());

        assertThat(all).hasSize(600).doesNotHaveDuplicates();
        assertThat(all.get(0).displayName()).isEqualTo("Given600 Family0");
    }

    /** As the application's role: what row-level security would not let down to the index must not be needed there. */
    @Test
    void readsNoMoreThanItsSchoolHoweverLargeTheTrust() {
        var plan = trust.explainAsApplication("md5('school7')::uuid", """
                select p.id from directory.person p
                where p.school_id = md5('school7')::uuid and p.ended_on is null
                  and strpos(p.find_words, ' family599') > 0
                order by p.find_key, p.id limit 51
                """);

        assertThat(plan).contains("person_in_order").doesNotContain("Seq Scan").doesNotContain("Sort");
        assertThat(plan).containsPattern("Rows Removed by Filter: 59[0-9]");
    }
}
