package org.gatepost.launcher.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatepost.audit.AuditChain;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.directory.Schools;
import org.gatepost.directory.Staffing;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignIns;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.launcher.demo.story.Story;
import org.gatepost.launcher.setup.SchoolFolder;
import org.gatepost.messaging.Act;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.EscalationBoard;
import org.gatepost.messaging.FamilyThreads;
import org.gatepost.messaging.Inbox;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.PathStep;
import org.gatepost.messaging.SafeguardingReadings;
import org.gatepost.messaging.ThreadState;
import org.gatepost.messaging.ThreadSummary;
import org.gatepost.messaging.ThreadView;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DemoTrustTest {

    private static final Set<String> ALWAYS = Set.of(
            "running",
            "at step 1",
            "escalated to step 2",
            "escalated to step 3",
            "escalated to step 4",
            "OVERDUE",
            "SETTLED",
            "TO_BE_CONFIRMED",
            "MESSAGE",
            "ANSWER",
            "ANSWERED_BY_PHONE",
            "ANSWERED_IN_PERSON",
            "CALL_BOOKED",
            "NO_ANSWER_NEEDED",
            "HANDED_ON",
            "HANDED_BACK",
            "ASKED_AGAIN",
            "ESCALATED",
            "PASSED_OVER",
            "withdrawn",
            "call suggested",
            "about staff, person not chosen",
            "about staff, person chosen");
    private static final List<String> STAFF = List.of(
            "rebecca.thaxterley@heronbank.example",
            "grace.linwood@heronbank.example",
            "priya.ramanathan-webb@heronbank.example",
            "sandra.pellow@heronbank.example",
            "colin.achterberg@heronbank.example",
            "bethan.prosser-lane@heronbank.example",
            "nasreen.quillfeather@heronbank.example",
            "gareth.lindlow@heronbank.example",
            "martin.okell@heronbank.example",
            "josephine.adebayo-marsh@heronbank.example");

    @TempDir
    Path work;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a Friday evening, 2026-11-13T18:00",
        "a Sunday, 2026-11-15T12:00",
        "half term, 2026-10-28T11:30",
        "the summer holiday, 2026-08-12T15:00",
        "Monday morning, 2026-11-16T09:00"
    })
    void showsThreadsInEveryState(String when, LocalDateTime local) throws Exception {
        var now = local.atZone(DemoClock.ZONE).toInstant();
        var database = TestDatabase.fresh();

        var cutShort = DemoTrust.load(database, work, Clock.fixed(now, ZoneOffset.UTC));

        assertThat(cutShort).isEmpty();
        try (var gatepost = Standalone.start(database, Clock.fixed(now, ZoneOffset.UTC))) {
            var expected = new TreeSet<>(ALWAYS);
            expected.addAll(isOpen(gatepost, now) ? List.of("due soon") : List.of("held MESSAGE", "held ANSWER"));
            assertThat(statesShown(gatepost, now)).as(when).containsAll(expected);
        }
    }

    @Test
    void leavesNoScreenEmptyAndEverythingConsistent() throws Exception {
        var now = LocalDateTime.parse("2026-11-13T18:00").atZone(DemoClock.ZONE).toInstant();
        var database = TestDatabase.fresh();
        DemoTrust.load(database, work, Clock.fixed(now, ZoneOffset.UTC));

        try (var gatepost = Standalone.start(database, Clock.fixed(now, ZoneOffset.UTC))) {
            assertEveryDutyIsHeld(gatepost, now);
            assertEveryAccountSignsIn(gatepost);
            assertThat(gatepost.get(EscalationBoard.class)
                            .waiting(
                                    staff(gatepost, "josephine.adebayo-marsh@heronbank.example"),
                                    Cursor.atTheEarliest())
                            .items())
                    .hasSizeGreaterThan(5);
            assertThat(gatepost.get(OfficeAlerts.class).open(staff(gatepost, "brenda.cropthorne@saltings.example")))
                    .isNotEmpty();
            for (String email : STAFF) {
                assertThat(gatepost.get(Inbox.class)
                                .waiting(staff(gatepost, email), Cursor.atTheEarliest())
                                .items())
                        .as(email)
                        .isNotEmpty();
            }
            assertThat(gatepost.get(SafeguardingReadings.class)
                            .readings(
                                    staff(gatepost, "josephine.adebayo-marsh@heronbank.example"), Cursor.atTheLatest())
                            .items())
                    .isNotEmpty();
            for (School school : gatepost.get(Schools.class).all()) {
                assertThat(gatepost.get(AuditChain.class).verify(Actor.operator(school.id())))
                        .isInstanceOf(AuditChain.Verdict.Whole.class);
            }
        }
    }

    private static void assertEveryDutyIsHeld(Standalone gatepost, Instant now) {
        var today = LocalDate.ofInstant(now, DemoClock.ZONE);
        for (School school : gatepost.get(Schools.class).all()) {
            for (Duty duty : EnumSet.of(
                    Duty.RECEPTION,
                    Duty.OFFICE,
                    Duty.PASTORAL_LEAD,
                    Duty.SENCO,
                    Duty.SAFEGUARDING_LEAD,
                    Duty.DEPUTY,
                    Duty.HEAD,
                    Duty.TRUST_ADMINISTRATOR)) {
                assertThat(gatepost.get(Staffing.class).holdersOf(Actor.system(school.id()), duty, today))
                        .as(school.name() + " " + duty)
                        .isNotEmpty();
            }
        }
    }

    private static void assertEveryAccountSignsIn(Standalone gatepost) {
        assertThat(DemoTrust.accounts()).hasSizeGreaterThan(12).allSatisfy(account -> {
            assertThat(account.password()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(gatepost.get(SignIns.class).signIn(account.email(), account.password(), account.email()))
                    .isInstanceOfAny(SignInOutcome.Opened.class, SignInOutcome.NeedsSecondFactor.class);
        });
    }

    private static boolean isOpen(Standalone gatepost, Instant now) {
        return gatepost.get(Schools.class).all().stream()
                .filter(school -> school.sourcedId().equals("HBP"))
                .anyMatch(school -> gatepost.get(SchoolCalendars.class)
                        .of(Actor.system(school.id()))
                        .isOpen(now));
    }

    private static Set<String> statesShown(Standalone gatepost, Instant now) {
        var states = new TreeSet<String>();
        threads(gatepost).forEach(thread -> states.addAll(statesOf(thread, now)));
        for (String email : STAFF) {
            threads(gatepost, staff(gatepost, email)).forEach(thread -> states.addAll(statesForStaff(thread)));
        }
        return states;
    }

    private static List<ThreadView> threads(Standalone gatepost, Actor staff) {
        var inbox = gatepost.get(Inbox.class);
        var threads =
                new ArrayList<>(inbox.waiting(staff, Cursor.atTheEarliest()).items());
        threads.addAll(inbox.others(staff, Cursor.atTheLatest()).items());
        return threads.stream().map(thread -> inbox.view(staff, thread.id())).toList();
    }

    private static List<ThreadView> threads(Standalone gatepost) {
        var families = gatepost.get(FamilyThreads.class);
        var parents = new TreeSet<String>();
        for (String school : List.of("heron-bank", "curlew-point", "saltings")) {
            Story.in(SchoolFolder.inside(DemoTrust.class, "/demo/" + school))
                    .forEach(story -> parents.add(story.parent()));
        }
        var threads = new ArrayList<ThreadView>();
        for (String parent : parents) {
            for (Actor guardian : actors(gatepost, parent, Capacity.GUARDIAN)) {
                families.mine(guardian, Cursor.atTheLatest()).items().stream()
                        .map(ThreadSummary::id)
                        .map(id -> families.view(guardian, id))
                        .forEach(threads::add);
            }
        }
        return threads;
    }

    private static Set<String> statesOf(ThreadView thread, Instant now) {
        var states = new TreeSet<String>();
        thread.clock()
                .dueAt()
                .filter(due -> thread.clock().state() == ThreadState.WAITING)
                .ifPresent(due -> {
                    states.add(Duration.between(now, due).compareTo(Duration.ofHours(2)) > 0 ? "running" : "due soon");
                    states.add(reached(thread) > 1 ? "escalated to step " + reached(thread) : "at step 1");
                });
        if (thread.clock().state() != ThreadState.WAITING) {
            states.add(thread.clock().state().toString());
        }
        thread.entries().forEach(entry -> states.add(stateOf(entry)));
        return states;
    }

    private static int reached(ThreadView thread) {
        return thread.path().stream()
                .filter(step -> step.state() == PathStep.State.REACHED)
                .mapToInt(PathStep::position)
                .max()
                .orElse(0);
    }

    private static String stateOf(Entry entry) {
        return entry.withdrawn()
                ? "withdrawn"
                : entry.held() ? "held " + entry.kind() : entry.kind().toString();
    }

    private static Set<String> statesForStaff(ThreadView thread) {
        var states = new TreeSet<String>();
        thread.entries().forEach(entry -> states.add(stateOf(entry)));
        if (thread.callSuggested()) {
            states.add("call suggested");
        }
        if (thread.nature() == Nature.STAFF && thread.clock().isWaiting()) {
            states.add(thread.allows(Act.HAND_ON) ? "about staff, person chosen" : "about staff, person not chosen");
        }
        return states;
    }

    private static Actor staff(Standalone gatepost, String email) {
        return actors(gatepost, email, Capacity.STAFF).get(0);
    }

    private static List<Actor> actors(Standalone gatepost, String email, Capacity capacity) {
        var callers = gatepost.get(Callers.class);
        return callers.hatsOf(email).stream()
                .filter(hat -> hat.capacity() == capacity)
                .map(hat -> callers.caller(hat).map(Caller::actor).orElseThrow())
                .toList();
    }
}
