package org.gatepost.messaging.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.TeamRole;
import org.gatepost.directory.team.AbsenceEntry;
import org.gatepost.directory.team.ClassTeam;
import org.gatepost.directory.team.ClassTeams;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamChange.Away;
import org.gatepost.directory.team.TeamChange.Back;
import org.gatepost.directory.team.TeamChange.Hours;
import org.gatepost.directory.team.TeamChange.Join;
import org.gatepost.directory.team.TeamChange.Leave;
import org.gatepost.directory.team.TeamEntry;
import org.gatepost.directory.team.TeamRefused;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.HandoverPreviews;
import org.gatepost.messaging.Handovers;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.ThreadId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to a team on one day, who has its threads is what rules 3 say, and what the preview said. The rules
 * are told a second time here, minute by minute.
 */
class StaffChangesPropertyTest extends MessagingFixture {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final int CHANGES = 14;

    private final List<Actor> staff = new ArrayList<>();
    private final Map<ThreadId, Set<PersonId>> expected = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void threadsAreBeforeWhoeverTheRulesSay(long seed) {
        var random = new Random(seed);
        staff.add(school.teacher);
        for (int i = 0; i < 5; i++) {
            staff.add(school.holding(Duty.SUPPORT_STAFF));
        }
        var now = LocalTime.of(8, 30);
        for (int i = 0; i < CHANGES; i++) {
            now = now.plusMinutes(5 + random.nextInt(30));
            CLOCK.set(TODAY + "T" + now);
            if (i == 0 || random.nextInt(3) == 0) {
                var thread = open(Nature.LEARNING).thread();
                expected.put(thread, asMother(thread).holders());
            }
            change(random, "seed " + seed + ", change " + i);
        }
    }

    private void change(Random random, String when) {
        var changes = List.of(some(random));
        Handovers told;
        try {
            told = gatepost.get(HandoverPreviews.class).ifMade(school.office, changes);
        } catch (TeamRefused refused) {
            return;
        }
        var before = Map.copyOf(expected);
        var people = people(changes.get(0), team());
        gatepost.get(ClassTeams.class).make(school.office, changes);
        var team = team();
        expected.replaceAll((thread, had) -> oracle(thread, had, people, team));

        var actual = expected.keySet().stream()
                .collect(Collectors.toMap(
                        thread -> thread, thread -> asMother(thread).holders()));
        assertThat(actual).as(when + " " + changes).isEqualTo(expected);
        assertThat(told.moves().stream().mapToInt(Handovers.Move::threads).sum())
                .as("told before " + when + " " + changes)
                .isEqualTo((int) expected.entrySet().stream()
                        .filter(thread -> !thread.getValue().equals(before.get(thread.getKey())))
                        .count());
        assertThat(told.running()).as(when).isEqualTo(expected.size());
    }

    private TeamChange some(Random random) {
        var team = team();
        var one = staff.get(random.nextInt(staff.size())).person();
        return switch (random.nextInt(6)) {
            case 0, 1 -> {
                var first = TODAY.plusDays(random.nextInt(3) - 1);
                yield new Away(one, new Absence(first, TODAY.plusDays(1 + random.nextInt(2))));
            }
            case 2 ->
                team.absences().isEmpty()
                        ? new Hours(one, hours(random))
                        : new Back(any(team.absences(), random).id());
            case 3 -> new Hours(one, hours(random));
            case 4 ->
                new Join(
                        school.robins(),
                        one,
                        any(List.of(TeamRole.values()), random),
                        TODAY.plusDays(random.nextInt(2)),
                        random.nextBoolean() ? Optional.of(TODAY.plusDays(2)) : Optional.empty());
            default ->
                team.entries().stream()
                        .filter(entry -> !entry.ofRoster() && entry.goesOnTo(TODAY))
                        .findAny()
                        .<TeamChange>map(entry -> new Leave(entry.id(), TODAY))
                        .orElseGet(() -> new Hours(one, hours(random)));
        };
    }

    private static Map<DayOfWeek, OpenWindow> hours(Random random) {
        Map<DayOfWeek, OpenWindow> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)) {
            if (random.nextBoolean()) {
                hours.put(day, new OpenWindow(LocalTime.of(8 + random.nextInt(4), 15), LocalTime.of(12, 45)));
            } else if (random.nextInt(3) == 0) {
                hours.put(day, OpenWindow.ALL_DAY);
            }
        }
        return hours;
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private ClassTeam team() {
        return gatepost.get(ClassTeams.class).get(school.office, school.robins());
    }

    /** Whom it is about. */
    private static Set<PersonId> people(TeamChange change, ClassTeam team) {
        if (change instanceof Join join) {
            return Set.of(join.person());
        }
        if (change instanceof Away away) {
            return Set.of(away.person());
        }
        if (change instanceof Hours told) {
            return Set.of(told.person());
        }
        if (change instanceof Back back) {
            return team.absences().stream()
                    .filter(each -> each.id().equals(back.absence()))
                    .map(AbsenceEntry::person)
                    .collect(Collectors.toSet());
        }
        return team.entries().stream()
                .filter(each -> each.id().equals(((Leave) change).entry()))
                .map(TeamEntry::person)
                .collect(Collectors.toSet());
    }

    /** What rules 3 say when something about {@code changed} has changed. */
    private Set<PersonId> oracle(ThreadId thread, Set<PersonId> had, Set<PersonId> changed, ClassTeam team) {
        var due = asMother(thread).clock().dueAt().orElseThrow();
        var teachers = today(team, TeamRole.TEACHER);
        var next = new HashSet<>(teachers);
        if (working(teachers, team, due).isEmpty()) {
            var covers = working(today(team, TeamRole.COVER), team, due);
            next.addAll(covers.isEmpty() ? working(today(team, TeamRole.ASSISTANT), team, due) : covers);
        }
        boolean isConcerned = changed.stream().anyMatch(person -> had.contains(person) || next.contains(person));
        return isConcerned ? next : had;
    }

    private static Set<PersonId> today(ClassTeam team, TeamRole role) {
        return team.entries().stream()
                .filter(entry -> entry.role() == role
                        && !entry.from().isAfter(TODAY)
                        && entry.endsOn().stream().allMatch(TODAY::isBefore))
                .map(TeamEntry::person)
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> working(Set<PersonId> people, ClassTeam team, Instant due) {
        var hours = new HashMap<PersonId, Map<DayOfWeek, OpenWindow>>();
        team.hours().forEach(member -> hours.put(member.person(), member.hours()));
        return people.stream()
                .filter(person -> isThere(person, hours.getOrDefault(person, Map.of()), team.absences(), due))
                .collect(Collectors.toSet());
    }

    private static boolean isThere(
            PersonId person, Map<DayOfWeek, OpenWindow> hours, List<AbsenceEntry> absences, Instant due) {
        for (var minute = CLOCK.instant(); minute.isBefore(due); minute = minute.plus(Duration.ofMinutes(1))) {
            var local = minute.atZone(MovingClock.LONDON);
            var time = local.toLocalTime();
            boolean isOpen = !time.isBefore(OPENS) && time.isBefore(CLOSES);
            var worked = hours.get(local.getDayOfWeek());
            boolean isAway = absences.stream()
                    .anyMatch(each ->
                            each.person().equals(person) && each.absence().contains(local.toLocalDate()));
            if (isOpen && !isAway && worked != null && worked.contains(time)) {
                return true;
            }
        }
        return false;
    }
}
