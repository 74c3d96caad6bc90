package org.gatepost.architecture.matrix;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.NewGovernor;
import org.gatepost.directory.ParentalResponsibility;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.Roles;
import org.gatepost.directory.office.FamilyFiles;
import org.gatepost.directory.office.KindOfPerson;
import org.gatepost.directory.office.LinkTerms;
import org.gatepost.directory.office.PeopleQuery;
import org.gatepost.directory.office.PeopleSearch;
import org.gatepost.directory.office.TrustSchools;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changes;
import static org.gatepost.architecture.matrix.Call.changesOwn;
import static org.gatepost.architecture.matrix.Call.shows;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations of those who keep people, families and roles. */
final class OfficeCalls {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LinkTerms TERMS = new LinkTerms("aunt", ParentalResponsibility.NO, false, true, true, true);

    private OfficeCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry(
                        "FamilyFiles.open/child",
                        shows(of -> opens(of, of.subject().child()))),
                entry(
                        "FamilyFiles.open/guardian",
                        shows(of -> opens(of, of.subject().guardian().person()))),
                entry(
                        "FamilyFiles.link",
                        changes(of -> files(of)
                                .link(
                                        of.actor(),
                                        of.world().stranger(),
                                        of.subject().child(),
                                        TERMS))),
                entry(
                        "FamilyFiles.change",
                        changes(of -> files(of).change(of.actor(), of.subject().link(), TERMS))),
                entry(
                        "FamilyFiles.end",
                        changes(of -> files(of).end(of.actor(), of.subject().link()))),
                entry(
                        "FamilyFiles.restrict",
                        changes(of -> files(of)
                                .restrict(
                                        of.actor(),
                                        of.subject().guardian().person(),
                                        of.subject().child(),
                                        Restriction.NO_PICTURES,
                                        "So agreed",
                                        Optional.empty()))),
                entry(
                        "PeopleSearch.find",
                        shows(of -> of
                                .get(PeopleSearch.class)
                                .find(
                                        of.actor(),
                                        new PeopleQuery(
                                                "",
                                                Optional.of(KindOfPerson.PUPIL),
                                                Optional.empty(),
                                                Optional.empty()))
                                .people()
                                .stream()
                                .anyMatch(
                                        found -> found.id().equals(of.subject().child())))),
                entry(
                        "TrustSchools.schools",
                        showsOwn(of -> !of.get(TrustSchools.class)
                                .schools(of.actor(), "", Optional.empty())
                                .schools()
                                .isEmpty())),
                entry(
                        "Roles.held",
                        shows(of -> roles(of).held(of.actor()).stream()
                                        .anyMatch(held -> held.id()
                                                .equals(of.world()
                                                        .ofSchool(of.relation())
                                                        .role())))
                                .ofSchool()),
                entry(
                        "Roles.of",
                        shows(of -> !roles(of)
                                        .of(of.actor(), of.subject().colleague())
                                        .isEmpty())
                                .ofSchool()),
                entry(
                        "Roles.mayGive",
                        showsOwn(of -> !roles(of).mayGive(of.actor()).isEmpty())),
                entry(
                        "Roles.candidates/senco",
                        shows(of -> roles(of).candidates(of.actor(), Duty.SENCO).stream()
                                        .anyMatch(staff ->
                                                staff.id().equals(of.subject().colleague())))
                                .ofSchool()),
                entry(
                        "Roles.candidates/head",
                        shows(of -> roles(of).candidates(of.actor(), Duty.HEAD).stream()
                                        .anyMatch(staff ->
                                                staff.id().equals(of.subject().colleague())))
                                .ofSchool()),
                entry("Roles.give/senco", gives(Duty.SENCO)),
                entry("Roles.give/safeguarding-lead", gives(Duty.SAFEGUARDING_LEAD)),
                entry("Roles.give/head", gives(Duty.HEAD)),
                entry(
                        "Roles.give/to-oneself",
                        showsOwn(of -> roles(of)
                                        .give(
                                                of.actor(),
                                                of.actor().person(),
                                                Duty.PASTORAL_LEAD,
                                                TODAY,
                                                Optional.empty())
                                != null)),
                entry(
                        "Roles.end",
                        changes(of -> roles(of)
                                        .end(
                                                of.actor(),
                                                of.world()
                                                        .ofSchool(of.relation())
                                                        .role(),
                                                TODAY))
                                .ofSchool()),
                entry(
                        "Roles.enterGovernor",
                        changesOwn(of -> roles(of)
                                .enterGovernor(
                                        of.actor(), new NewGovernor("Gil", "Tern", "gil@post.example", TODAY)))));
    }

    private static Call gives(Duty duty) {
        return changes(of -> roles(of).give(of.actor(), of.subject().colleague(), duty, TODAY, Optional.empty()))
                .ofSchool();
    }

    private static boolean opens(Case of, PersonId person) {
        return files(of).open(of.actor(), person).person().equals(person);
    }

    private static FamilyFiles files(Case of) {
        return of.get(FamilyFiles.class);
    }

    private static Roles roles(Case of) {
        return of.get(Roles.class);
    }
}
