package org.gatepost.architecture.matrix;

import jakarta.enterprise.inject.spi.Extension;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.Hat;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.directory.office.LinkId;
import org.gatepost.directory.roster.RosterImportId;
import org.gatepost.directory.roster.StagedRosters;
import org.gatepost.identity.Accounts;
import org.gatepost.identity.JoinCode;
import org.gatepost.identity.Joining;
import org.gatepost.identity.Secret;
import org.gatepost.identity.pupil.ClassSessions;
import org.gatepost.identity.pupil.PupilCards;
import org.gatepost.identity.pupil.ToldPermissions;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.HandOns;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.ThreadId;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Two schools with somebody in every role and something in every relation, on a real PostgreSQL with the real beans. On
 * the Tuesday everybody wrote and each thread went its way; now it is Thursday evening, so that what is written is held
 * and promises are due.
 */
final class World implements AutoCloseable {

    /** Those before whom the own thread was put: all staff who read messages. */
    static final List<Role> READERS = List.of(
            Role.TEACHER,
            Role.SUPPORT,
            Role.RECEPTION,
            Role.OFFICE,
            Role.PASTORAL,
            Role.SENCO,
            Role.SAFEGUARDING,
            Role.DEPUTY,
            Role.HEAD);

    /** Whoever has this address has an account. */
    static final String ACCOUNT = "mia@post.example";

    /** Of a teacher of the school next door, who must have a second factor and has none yet. */
    static final String STAFF_ACCOUNT = "otto@dunes.example";

    static final String PASSWORD = "low-tide-at-heron-bank";
    static final String INVITED = "una@post.example";
    static final String OF_THE_SLIP = "tom@post.example";

    private static final String TUESDAY = "2026-11-10T10:00";
    private static final String THURSDAY_EVENING = "2026-11-12T20:00";
    private static final String FRIDAY = "2026-11-13T10:00";

    /** Entered at both schools. */
    static final DayOverride SNOW = DayOverride.closed(LocalDate.of(2027, 1, 28), "snow");

    static final ImportedDay CLOSED =
            new ImportedDay(LocalDate.of(2027, 1, 29), ImportedDay.Kind.CLOSED, Optional.empty(), "no water");

    final DatabaseSettings database = TestDatabase.fresh();

    final CountsRefusals refusals = new CountsRefusals();

    private final StandingClock clock = new StandingClock();
    private final Standalone gatepost;
    private final Connection superuser;
    private final SchoolRows ours;
    private final SchoolRows others;
    private JoinCode unused = JoinCode.next();
    private JoinCode another = JoinCode.next();
    private JoinCode slip = JoinCode.next();
    private Lesson lesson = Lesson.NONE;
    private PersonId stranger = Actor.NOBODY;
    private RosterImportId rosterOfTrust = new RosterImportId(new UUID(0, 0));
    private final Map<PersonId, Secret> cards = new HashMap<>();
    private final Map<Relation, OfSchool> ofSchools = new EnumMap<>(Relation.class);
    private final Map<Role, Actor> staff = new EnumMap<>(Role.class);
    private final Map<Relation, Subject> subjects = new EnumMap<>(Relation.class);

    World(Extension... further) throws SQLException {
        System.setProperty("gatepost.secret-key", Base64.getEncoder().encodeToString(new byte[32]));
        clock.set(TUESDAY);
        superuser = TestDatabase.connect(TestDatabase.asSuperuser(database));
        gatepost = Standalone.start(
                database,
                clock,
                Stream.concat(Stream.of(refusals), Stream.of(further)).toArray(Extension[]::new));
        ours = new SchoolRows(superuser, "Saltmarsh");
        others = new SchoolRows(superuser, "Dunes");
        fill();
    }

    private void fill() {
        var otters = ours.schoolClass("Otters");
        var herons = ours.schoolClass("Herons");
        employ(otters);
        var neighbour = ours.staff("Nia", "nia@saltmarsh.example");
        ours.enrol(neighbour, "TEACHER", herons);
        var colleague = ours.staff("Col", "col@saltmarsh.example");
        var roleHere = ours.charge(colleague, Duty.SUPPORT_STAFF);
        var alert = ours.alert();

        var ada = ours.pupil("Ada", otters);
        var bea = ours.pupil("Bea", otters);
        var cy = ours.pupil("Cy", herons);
        var fay = ours.pupil("Fay", otters);
        var mia = ours.guardian("Mia", "mia@post.example", ada);
        var tom = ours.guardian("Tom", "tom@post.example", ada);
        var una = ours.guardian("Una", "una@post.example", cy);
        var eve = ours.guardian("Eve", "eve@post.example", bea, cy);
        var ned = ours.guardian("Ned", "ned@post.example", bea, cy);
        var flo = ours.guardian("Flo", "flo@post.example", fay);
        stranger = ours.guardian("Lou", "lou@post.example");
        var aunt = ours.guardian("Ann", "ann@post.example");
        staff.keySet().forEach(role -> ours.guardian("Kin", emailOf(role), fay));

        var puffins = others.schoolClass("Puffins");
        var abroad = others.staff("Otto", "otto@dunes.example");
        var roleAbroad = others.charge(abroad, Duty.SUPPORT_STAFF);
        others.enrol(abroad, "TEACHER", puffins);
        var desk = others.staff("Rae", "rae@dunes.example");
        others.charge(desk, Duty.RECEPTION);
        var deputyAbroad = others.staff("Dee", "dee@dunes.example");
        others.charge(deputyAbroad, Duty.DEPUTY);
        var dot = others.pupil("Dot", puffins);
        var dora = others.guardian("Dora", "dora@post.example", dot);
        var auntAbroad = others.guardian("Amy", "amy@dunes.example");
        var links = new HashMap<PersonId, LinkId>();
        Stream.of(ada, bea, cy, fay).forEach(child -> links.put(child, ours.link(aunt, child, "SCHOOL")));
        links.put(dot, others.link(auntAbroad, dot, "SCHOOL"));

        var written = new LinkedHashMap<Relation, Subject>();
        written.put(Relation.OWN, subject(guardian(ours, mia), ada, otters, links.get(ada), colleague, alert));
        written.put(Relation.OTHER_CLASS, subject(guardian(ours, una), cy, herons, links.get(cy), colleague, alert));
        written.put(
                Relation.OTHER_SCHOOL,
                subject(guardian(others, dora), dot, puffins, links.get(dot), abroad, others.alert()));
        written.put(
                Relation.OTHER_GUARDIAN, subject(guardian(ours, tom), ada, otters, links.get(ada), colleague, alert));
        written.put(Relation.LINK_ENDED, subject(guardian(ours, eve), bea, otters, links.get(bea), colleague, alert));
        written.put(Relation.RESTRICTED, subject(guardian(ours, ned), bea, otters, links.get(bea), colleague, alert));
        written.put(Relation.OWN_FAMILY, subject(guardian(ours, flo), fay, otters, links.get(fay), colleague, alert));
        letIn();
        handOutCards(written.values());
        passRound(written.get(Relation.OWN).thread());

        clock.set(THURSDAY_EVENING);
        written.forEach((relation, subject) -> subjects.put(relation, writeOnceMore(subject)));
        var abroadToo = subject(Relation.OTHER_SCHOOL);
        get(Concerns.class).askAgain(abroadToo.guardian(), abroadToo.thread());
        others.restrict(dora, dot, Restriction.OFFICE_READS_FIRST);
        ours.restrict(flo, fay, Restriction.OFFICE_READS_FIRST);
        ours.endLinks(eve, bea);
        ours.restrict(ned, bea, Restriction.NO_ACCESS);
        enterCalendars();
        slip = get(Joining.class).slips(staff(Role.HEAD), Set.of(tom)).get(0).code();
        lesson = openLesson(otters);
        ofSchools.put(Relation.OWN, new OfSchool(roleHere, send(ours, staff(Role.HEAD))));
        ofSchools.put(
                Relation.OTHER_SCHOOL,
                new OfSchool(roleAbroad, send(others, caller(new Hat(others.id, deputyAbroad, Capacity.STAFF)))));
        rosterOfTrust = send(ours, staff(Role.TRUST));
    }

    private void handOutCards(Collection<Subject> all) {
        all.forEach(subject -> {
            var operator = Actor.operator(subject.guardian().school());
            get(ToldPermissions.class).tell(operator, subject.child(), true);
            var card = get(PupilCards.class)
                    .issue(operator, subject.schoolClass(), Set.of(subject.child()))
                    .get(0);
            cards.put(subject.child(), card.code());
        });
    }

    private void enterCalendars() {
        get(SchoolCalendars.class).override(Actor.operator(ours.id), SNOW);
        get(CalendarEntries.class).accept(staff(Role.HEAD), List.of(CLOSED));
    }

    /** The class of the own child, on the Friday. */
    private Lesson openLesson(ClassId otters) {
        clock.set(FRIDAY);
        var sessions = get(ClassSessions.class);
        var opened = new Lesson(
                sessions.offer(staff(Role.TEACHER), otters, ClassSessions.LONGEST),
                sessions.openHere(staff(Role.TEACHER), otters, ClassSessions.LONGEST, Lesson.BROWSER));
        clock.set(THURSDAY_EVENING);
        return opened;
    }

    private RosterImportId send(SchoolRows school, Actor sender) {
        return get(StagedRosters.class).send(sender, EmptyRoster.of(school.sourcedId, school.name));
    }

    /** To the Thursday evening, or to the Friday morning. */
    void goTo(boolean friday) {
        clock.set(friday ? FRIDAY : THURSDAY_EVENING);
    }

    /** What the class of the own child is opened by. */
    Lesson lesson() {
        return lesson;
    }

    /** What the card of {@code child} says. */
    Secret card(PersonId child) {
        return required(cards.get(child), child);
    }

    /** A guardian of nobody. */
    PersonId stranger() {
        return stranger;
    }

    OfSchool ofSchool(Relation relation) {
        return required(ofSchools.get(relation), relation);
    }

    /** A roster that a trust administrator has sent. */
    RosterImportId rosterOfTrust() {
        return rosterOfTrust;
    }

    private static <T> T required(@Nullable T found, Object of) {
        if (found == null) {
            throw new IllegalArgumentException("there is nothing of " + of);
        }
        return found;
    }

    /** What the operator did for guardians who sign in. */
    private void letIn() {
        var accounts = get(Accounts.class);
        accounts.open(Actor.operatorOfTrust(), ACCOUNT, PASSWORD);
        accounts.open(Actor.operatorOfTrust(), STAFF_ACCOUNT, PASSWORD);
        unused = accounts.invite(Actor.operatorOfTrust(), INVITED).code();
        another = accounts.invite(Actor.operatorOfTrust(), "dora@post.example").code();
    }

    /** A link that {@link #INVITED} has not used. */
    JoinCode unused() {
        return unused;
    }

    /** A link for a guardian of the other school. */
    JoinCode another() {
        return another;
    }

    /** What stands on the slip of {@link #OF_THE_SLIP}. */
    JoinCode slip() {
        return slip;
    }

    private void employ(ClassId otters) {
        for (Role role : Role.values()) {
            if (role.isStaff()) {
                var person = ours.staff("Sam" + role.letter, emailOf(role));
                switch (role) {
                    case TEACHER -> ours.enrol(person, "TEACHER", otters);
                    case SUPPORT -> ours.enrol(person, "ASSISTANT", otters);
                    default -> ours.charge(person, role.duty());
                }
                staff.put(role, caller(new Hat(ours.id, person, Capacity.STAFF)));
            }
        }
    }

    private static String emailOf(Role role) {
        return role.word() + "@saltmarsh.example";
    }

    private Actor guardian(SchoolRows school, PersonId person) {
        return caller(new Hat(school.id, person, Capacity.GUARDIAN));
    }

    private Actor caller(Hat hat) {
        return get(Callers.class).caller(hat).orElseThrow().actor();
    }

    private Subject subject(
            Actor guardian,
            PersonId child,
            ClassId schoolClass,
            @Nullable LinkId link,
            PersonId colleague,
            UUID alert) {
        var learning = NewConcern.of(child, Nature.LEARNING, "Reading is hard.", ClientMessageId.next());
        var aboutStaff =
                new NewConcern(child, Nature.STAFF, "She shouted.", ClientMessageId.next(), "the red scarf", false);
        var thread = get(Concerns.class).open(guardian, learning);
        return new Subject(
                guardian,
                child,
                thread.thread(),
                thread.entry(),
                get(Concerns.class).open(guardian, aboutStaff).thread(),
                colleague,
                alert,
                schoolClass,
                required(link, child));
    }

    private Subject writeOnceMore(Subject of) {
        var held = get(Concerns.class)
                .write(of.guardian(), of.thread(), "And one more thing.", ClientMessageId.next())
                .entry();
        return of.withHeld(held);
    }

    /** From one reader to the next, the head last. */
    private void passRound(ThreadId thread) {
        for (int i = 1; i < READERS.size(); i++) {
            handOn(thread, READERS.get(i - 1), READERS.get(i));
        }
    }

    /** The own thread, from the head to {@code role}. */
    void giveTo(Role role) {
        if (role != Role.HEAD) {
            handOn(subject(Relation.OWN).thread(), Role.HEAD, role);
        }
    }

    private void handOn(ThreadId thread, Role from, Role to) {
        get(HandOns.class)
                .handOn(staff(from), thread, staff(to).person(), "You know her best.", ClientMessageId.next());
    }

    /** Who of {@code role} the relation is about. */
    Actor actor(Role role, Relation relation) {
        return switch (role) {
            case GUARDIAN ->
                relation == Relation.LINK_ENDED || relation == Relation.RESTRICTED
                        ? subject(relation).guardian()
                        : subject(Relation.OWN).guardian();
            case GOVERNOR -> madeUp(Capacity.GOVERNOR, Duty.GOVERNOR);
            case CHAIR -> madeUp(Capacity.GOVERNOR, Duty.GOVERNOR, Duty.CHAIR_OF_GOVERNORS);
            case PUPIL -> new Actor(ours.id, subject(Relation.OWN).child(), Capacity.PUPIL, Set.of(Duty.PUPIL));
            case OPERATOR -> Actor.operator(ours.id);
            case SYSTEM -> Actor.system(ours.id);
            case ANONYMOUS -> new Actor(ours.id, Actor.NOBODY, Capacity.GUARDIAN, Set.of());
            default -> staff(role);
        };
    }

    private Actor madeUp(Capacity capacity, Duty... duties) {
        return new Actor(ours.id, subject(Relation.OWN).colleague(), capacity, Set.of(duties));
    }

    Actor staff(Role role) {
        return required(staff.get(role), role);
    }

    Subject subject(Relation relation) {
        return required(subjects.get(relation), relation);
    }

    <T> T get(Class<T> module) {
        return gatepost.get(module);
    }

    Standalone gatepost() {
        return gatepost;
    }

    <T> T inTransaction(Callable<T> work) throws Exception {
        return gatepost.inTransaction(work);
    }

    SchoolId otherSchool() {
        return others.id;
    }

    /** Does {@code work} while the rows of {@code table} are shown to every school. */
    <T> T withoutRowLevelSecurity(String table, Callable<T> work) throws Exception {
        change("alter table " + table + " disable row level security");
        try {
            return work.call();
        } finally {
            change("alter table " + table + " enable row level security");
        }
    }

    private void change(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The tables whose rows are of a school. */
    List<String> tablesOfSchools() throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("select table_schema || '.' || table_name from"
                        + " information_schema.columns join information_schema.tables using (table_schema, table_name)"
                        + " where column_name = 'school_id' and table_type = 'BASE TABLE'"
                        + " and has_table_privilege('gp_app', table_schema || '.' || table_name, 'select')")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    @Override
    public void close() throws SQLException {
        gatepost.close();
        superuser.close();
    }
}
