package org.gatepost.launcher.demo.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

class DemoTrustFilesTest {

    private final Trust trust = Trust.founded();

    @Test
    void committedFilesAreExactlyWhatIsGenerated() throws IOException {
        var committed = new TreeMap<String, String>();
        try (var files = Files.walk(DemoTrustFiles.COMMITTED)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !isWrittenByHand(file))
                    .forEach(file -> committed.put(name(file), text(file)));
        }

        var generated = DemoTrustFiles.generated();

        assertThat(committed.keySet()).isEqualTo(generated.keySet());
        assertThat(committed)
                .as("run DemoTrustFiles in modules/launcher and commit what it writes")
                .isEqualTo(generated);
    }

    @Test
    void heronBankHasTheSizeOfATwoFormPrimarySchool() {
        var school = trust.heronBank();

        assertThat(school.classes()).hasSize(14);
        assertThat(school.users().stream().filter(RosterUser::isPupil)).hasSize(420);
        assertThat(school.users().stream().filter(RosterUser::isGuardian)).hasSizeBetween(580, 620);
        assertThat(school.users().stream().filter(RosterUser::isStaff)).hasSize(40);
    }

    @Test
    void everyYearGroupFromNurseryToYearSixHasTwoForms() {
        var forms = trust.heronBank().classes().stream()
                .flatMap(each -> each.grades().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

        assertThat(forms)
                .isEqualTo(
                        new TreeMap<>(Map.of("N", 2L, "R", 2L, "1", 2L, "2", 2L, "3", 2L, "4", 2L, "5", 2L, "6", 2L)));
    }

    @Test
    void everyPupilIsInOneClassAndHasAGuardian() {
        for (School school : trust.schools()) {
            var enrolments = school.enrolments().stream()
                    .collect(Collectors.groupingBy(Enrolment::userId, Collectors.counting()));
            var linked = linked(school);

            assertThat(school.users().stream().filter(RosterUser::isPupil)).allSatisfy(pupil -> {
                assertThat(enrolments).containsEntry(pupil.id(), 1L);
                assertThat(linked).containsKey(pupil.id());
            });
        }
    }

    @Test
    void someSiblingsAreInDifferentClasses() {
        var classOf = trust.heronBank().enrolments().stream().collect(toMap(Enrolment::userId, Enrolment::classId));
        var siblings = trust.heronBank().users().stream()
                .filter(RosterUser::isPupil)
                .collect(Collectors.groupingBy(RosterUser::agents))
                .values();

        assertThat(siblings.stream()
                        .filter(family -> family.stream()
                                        .map(child -> classOf.get(child.id()))
                                        .distinct()
                                        .count()
                                > 1))
                .hasSizeGreaterThan(50);
    }

    @Test
    void onlyTheTeacherWhoIsAParentAndTheFatherAtTwoSchoolsShareAnAddressWithThemselves() {
        var twice = trust.schools().stream()
                .flatMap(school -> school.users().stream())
                .filter(user -> !user.email().isEmpty())
                .collect(Collectors.groupingBy(RosterUser::email))
                .values()
                .stream()
                .filter(users -> users.size() > 1)
                .map(users -> users.stream().map(RosterUser::id).toList())
                .toList();

        assertThat(twice)
                .containsExactlyInAnyOrder(
                        List.of(
                                "HBP-S21",
                                trust.heronBank()
                                        .user("Priya", "Ramanathan-Webb")
                                        .id()),
                        List.of(
                                trust.heronBank()
                                        .user("Tomasz", "Wieczorkowski")
                                        .id(),
                                trust.curlewPoint()
                                        .user("Tomasz", "Wieczorkowski")
                                        .id()));
    }

    @Test
    void nobodyCanBeReachedByAnAddressOrNumberThatExists() {
        var users = trust.schools().stream()
                .flatMap(school -> school.users().stream())
                .toList();

        assertThat(users).allSatisfy(user -> {
            assertThat(user.email()).matches("|[a-z.0-9-]+@[a-z-]+\\.example");
            assertThat(user.phone()).matches("|07700 900\\d{3}");
        });
    }

    @Test
    void everyCalendarIsCompleteUpToTheNextOne() {
        for (SchoolYear year : SchoolYear.ALL) {
            var spans = new ArrayList<>(year.terms());
            spans.addAll(year.holidays());

            assertThat(year.first().datesUntil(year.last().plusDays(30)))
                    .allSatisfy(day -> assertThat(spans.stream().filter(span -> span.contains(day)))
                            .hasSize(1));
        }
    }

    @Test
    void termsBeginAndEndOnWorkingDaysAndHalfTermsAreWholeWeeks() {
        for (SchoolYear year : SchoolYear.ALL) {
            var bankHolidays = new HashMap<>(BankHolidays.of(year.first().getYear()));
            bankHolidays.putAll(BankHolidays.of(year.endsIn()));

            assertThat(year.terms()).allSatisfy(term -> {
                assertThat(List.of(term.first(), term.last())).doesNotContainAnyElementsOf(bankHolidays.keySet());
                assertThat(term.first().getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
                assertThat(term.last().getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
            });
            assertThat(year.halfTerms()).allSatisfy(week -> {
                assertThat(week.first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                assertThat(week.last()).isEqualTo(week.first().plusDays(4));
            });
        }
    }

    @Test
    void insetDaysAreFiveOpenDaysInTerm() {
        for (SchoolYear year : SchoolYear.ALL) {
            for (int shift = 0; shift < 3; shift++) {
                assertThat(year.insetDays(shift))
                        .hasSize(5)
                        .doesNotHaveDuplicates()
                        .allSatisfy(day -> {
                            assertThat(day.getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
                            assertThat(year.terms()).anyMatch(term -> term.contains(day));
                            assertThat(year.halfTerms()).noneMatch(week -> week.contains(day));
                            assertThat(BankHolidays.of(day.getYear())).doesNotContainKey(day);
                        });
            }
        }
    }

    private static Map<String, List<String>> linked(School school) {
        var linked = new HashMap<String, List<String>>();
        for (RosterUser user : school.users()) {
            for (String agent : user.agents()) {
                linked.computeIfAbsent(user.id(), id -> new ArrayList<>()).add(agent);
                linked.computeIfAbsent(agent, id -> new ArrayList<>()).add(user.id());
            }
        }
        return linked;
    }

    private static boolean isWrittenByHand(Path file) {
        return file.endsWith("threads.yaml") || file.endsWith("logo.png");
    }

    private static String name(Path file) {
        return DemoTrustFiles.COMMITTED.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
