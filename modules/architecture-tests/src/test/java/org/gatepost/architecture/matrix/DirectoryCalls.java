package org.gatepost.architecture.matrix;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.AdultQuery;
import org.gatepost.directory.AdultSummary;
import org.gatepost.directory.Adults;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.directory.Hat;
import org.gatepost.directory.People;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.Restrictions;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.Schools;
import org.gatepost.directory.StaffFamilies;
import org.gatepost.directory.Staffing;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.OwnSchool;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.standalone.testing.PassingFolder;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changes;
import static org.gatepost.architecture.matrix.Call.changesOwn;
import static org.gatepost.architecture.matrix.Call.shows;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations of the directory. */
final class DirectoryCalls {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate SNOW = LocalDate.of(2027, 1, 14);

    private DirectoryCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry(
                        "Adults.classes",
                        showsOwn(of -> !of.get(Adults.class).classes(of.actor()).isEmpty())),
                entry(
                        "Adults.list",
                        shows(of -> isAmong(
                                of,
                                of.get(Adults.class)
                                        .list(
                                                of.actor(),
                                                new AdultQuery(Capacity.GUARDIAN, Optional.empty(), ""),
                                                Optional.empty(),
                                                50)))),
                entry(
                        "Adults.of",
                        shows(of -> isAmong(
                                of,
                                of.get(Adults.class)
                                        .of(
                                                of.actor(),
                                                Set.of(of.subject().guardian().person()))))),
                entry(
                        "Families.childrenOf",
                        shows(of -> of.get(Families.class).childrenOf(of.actor()).stream()
                                .map(ChildSummary::id)
                                .anyMatch(of.subject().child()::equals))),
                entry(
                        "Families.mayWriteAbout",
                        shows(of -> of.get(Families.class)
                                .mayWriteAbout(of.actor(), of.subject().child()))),
                entry(
                        "Families.child",
                        shows(of -> of.get(Families.class)
                                .child(of.actor(), of.subject().child())
                                .id()
                                .equals(of.subject().child()))),
                entry(
                        "Families.restrictions",
                        shows(of -> of.get(Families.class)
                                .restrictions(
                                        of.actor(),
                                        of.subject().guardian().person(),
                                        of.subject().child())
                                .contains(Restriction.NO_ACCESS))),
                entry(
                        "People.names/of-a-child",
                        shows(of -> knowsName(of, of.subject().child()))),
                entry(
                        "People.names/of-a-guardian",
                        shows(of -> knowsName(of, of.subject().guardian().person()))),
                entry(
                        "People.names/of-staff",
                        shows(of -> knowsName(of, of.subject().colleague()))),
                entry(
                        "Restrictions.impose",
                        changes(of -> of.get(Restrictions.class)
                                .impose(
                                        of.actor(),
                                        of.subject().guardian().person(),
                                        of.subject().child(),
                                        Restriction.NO_PICTURES,
                                        "So agreed"))),
                entry(
                        "Restrictions.lift",
                        changes(of -> of.get(Restrictions.class)
                                        .lift(
                                                of.actor(),
                                                of.subject().guardian().person(),
                                                of.subject().child(),
                                                Restriction.OFFICE_READS_FIRST))
                                .after(DirectoryCalls::restrict)),
                entry(
                        "SchoolCalendars.of",
                        showsOwn(of -> of.get(SchoolCalendars.class).of(of.actor()) != null)),
                entry(
                        "SchoolCalendars.overridesFrom",
                        showsOwn(of -> !of.get(SchoolCalendars.class)
                                        .overridesFrom(of.actor(), TODAY)
                                        .isEmpty())
                                .after(DirectoryCalls::closeForSnow)),
                entry(
                        "SchoolCalendars.override",
                        changesOwn(of ->
                                of.get(SchoolCalendars.class).override(of.actor(), DayOverride.closed(SNOW, "snow")))),
                entry(
                        "SchoolCalendars.lift",
                        changesOwn(of -> of.get(SchoolCalendars.class).lift(of.actor(), SNOW))
                                .after(DirectoryCalls::closeForSnow)),
                entry(
                        "SchoolSetups.apply",
                        changesOwn(of -> of.get(SchoolSetups.class).apply(of.actor(), setup()))),
                entry(
                        "StaffFamilies.childrenOfStaff",
                        showsOwn(of -> of.get(StaffFamilies.class)
                                .childrenOfStaff(
                                        of.actor(), of.world().staff(Role.HEAD).person())
                                .contains(
                                        of.world().subject(Relation.OWN_FAMILY).child()))),
                entry(
                        "StaffFamilies.staffInFamiliesOf",
                        showsOwn(of -> !of.get(StaffFamilies.class)
                                .staffInFamiliesOf(
                                        of.actor(),
                                        Set.of(of.world()
                                                .subject(Relation.OWN_FAMILY)
                                                .child()))
                                .isEmpty())),
                entry(
                        "StaffFamilies.teamsOf",
                        shows(of -> of.get(StaffFamilies.class)
                                .teamsOf(of.actor(), Set.of(of.subject().child()), TODAY)
                                .containsKey(of.subject().child()))),
                entry(
                        "Staffing.teamOf",
                        shows(of -> !of.get(Staffing.class)
                                .teamOf(of.actor(), of.subject().child(), TODAY)
                                .isEmpty())),
                entry(
                        "Staffing.holdersOf",
                        showsOwn(of -> !of.get(Staffing.class)
                                .holdersOf(of.actor(), Duty.HEAD, TODAY)
                                .isEmpty())),
                entry(
                        "Staffing.workingPatternOf",
                        showsOwn(of -> of.get(Staffing.class)
                                        .workingPatternOf(
                                                of.actor(), of.subject().colleague())
                                != null)),
                entry(
                        "Staffing.workingPatternsOf",
                        showsOwn(of -> of.get(Staffing.class)
                                        .workingPatternsOf(
                                                of.actor(), Set.of(of.subject().colleague()))
                                != null)),
                entry(
                        "Staffing.staff",
                        showsOwn(of -> !of.get(Staffing.class).staff(of.actor()).isEmpty())),
                entry("Schools.all", showsOwn(of -> !of.get(Schools.class).all().isEmpty())),
                entry(
                        "Schools.get",
                        showsOwn(of -> of.get(Schools.class)
                                .get(of.actor().school())
                                .name()
                                .equals("Saltmarsh"))),
                entry(
                        "Schools.logo",
                        showsOwn(
                                of -> of.get(Schools.class).logo("no-such-logo").isEmpty())),
                entry(
                        "Callers.hatsOf",
                        showsOwn(of -> !of.get(Callers.class)
                                .hatsOf("mia@post.example")
                                .isEmpty())),
                entry(
                        "Callers.emailOf",
                        showsOwn(of -> of.get(Callers.class)
                                .emailOf(new Hat(
                                        of.subject().guardian().school(),
                                        of.subject().guardian().person(),
                                        of.subject().guardian().capacity()))
                                .isPresent())),
                entry(
                        "Callers.caller",
                        showsOwn(of -> of.get(Callers.class)
                                .caller(new Hat(
                                        of.actor().school(),
                                        of.subject().guardian().person(),
                                        of.subject().guardian().capacity()))
                                .isPresent())),
                entry("RosterImports.importFolder", showsOwn(DirectoryCalls::importNothing)),
                entry("RosterImports.importSchool", showsOwn(DirectoryCalls::importNothingOfASchool)));
    }

    private static boolean isAmong(Case of, List<AdultSummary> found) {
        return found.stream()
                .anyMatch(adult ->
                        adult.hat().person().equals(of.subject().guardian().person()));
    }

    private static boolean knowsName(Case of, PersonId person) {
        return of.get(People.class).names(of.actor(), Set.of(person)).containsKey(person);
    }

    /** At the other school, and on who is kin of the staff, there is such a restriction. */
    private static void restrict(Case of) {
        if (of.relation() == Relation.OTHER_SCHOOL || of.relation() == Relation.OWN_FAMILY) {
            return;
        }
        of.get(Restrictions.class)
                .impose(
                        Actor.operator(of.subject().guardian().school()),
                        of.subject().guardian().person(),
                        of.subject().child(),
                        Restriction.OFFICE_READS_FIRST,
                        "So agreed");
    }

    private static void closeForSnow(Case of) {
        of.get(SchoolCalendars.class).override(Actor.operator(of.actor().school()), DayOverride.closed(SNOW, "snow"));
    }

    /** An empty folder is read, and refused for what is not in it. */
    private static boolean importNothing(Case of) throws IOException {
        var actor = of.role() == Role.OPERATOR ? Actor.operatorOfTrust() : of.actor();
        try (var folder = PassingFolder.named("matrix")) {
            of.get(RosterImports.class)
                    .importFolder(actor, folder.path(), new ImportOptions(true, false), ImportProgress.SILENT);
            return false;
        } catch (RosterRefused wasRead) {
            return true;
        }
    }

    private static boolean importNothingOfASchool(Case of) throws IOException {
        var actor = of.role() == Role.OPERATOR ? Actor.operatorOfTrust() : of.actor();
        try (var folder = PassingFolder.named("matrix")) {
            of.get(RosterImports.class)
                    .importSchool(
                            actor,
                            new OwnSchool("new", "A new school"),
                            folder.path(),
                            new ImportOptions(true, false),
                            ImportProgress.SILENT);
            return false;
        } catch (RosterRefused wasRead) {
            return true;
        }
    }

    private static SchoolSetup setup() {
        return new SchoolSetup(
                "01234 567890",
                ZoneId.of("Europe/London"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                OpenWindow.SCHOOL_HOURS,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SchoolSetup.Look.PLAIN);
    }
}
