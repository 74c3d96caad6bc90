package org.gatepost.messaging.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.gatepost.directory.RoleChange;
import org.gatepost.directory.RoleHolding;
import org.gatepost.directory.Roles;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.messaging.FlowHolders;
import org.gatepost.messaging.HandoverPreviews;
import org.gatepost.messaging.Handovers.Move;
import org.gatepost.messaging.HeldColumn.HeldStep;
import org.gatepost.messaging.HeldColumn.Meets;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.PathStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatepost.messaging.internal.TestSchool.people;

/** A3, rules 4: who holds the flow chart is what a thread meets on it, and a change is told before it is decided. */
class FlowHoldersTest extends MessagingFixture {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final List<Duty> NAMED =
            List.of(Duty.PASTORAL_LEAD, Duty.SENCO, Duty.DEPUTY, Duty.HEAD, Duty.RECEPTION, Duty.OFFICE);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void aThreadMeetsWhatTheChartSays(long seed) {
        var random = new Random(seed);
        var one = school.colleague;
        for (Duty duty : NAMED) {
            switch (random.nextInt(3)) {
                case 0 -> school.vacate(duty);
                case 1 -> {
                    school.vacate(duty);
                    school.charge(one, duty);
                }
                default -> {
                    // as it is
                }
            }
        }

        for (Nature nature : List.of(Nature.LEARNING, Nature.PASTORAL, Nature.SEND, Nature.ADMIN)) {
            var path = asMother(open(nature).thread()).path();

            assertThat(steps(nature).stream().collect(Collectors.toMap(HeldStep::position, FlowHoldersTest::met)))
                    .as("seed " + seed + ", " + nature)
                    .isEqualTo(path.stream().collect(Collectors.toMap(PathStep::position, FlowHoldersTest::met)));
        }
    }

    private static String met(HeldStep step) {
        return switch (step.meets()) {
            case HOLDERS, CLASS_TEACHERS -> "takes it";
            case SAME_HOLDERS -> "same holders";
            case NOBODY -> "nobody";
        };
    }

    private static String met(PathStep step) {
        return switch (step.state()) {
            case REACHED, AHEAD -> "takes it";
            case PASSED_OVER_SAME_HOLDERS -> "same holders";
            case PASSED_OVER_NO_HOLDER -> "nobody";
        };
    }

    @Test
    void saysWhereAConcernWaitsThatNobodyTakes() {
        school.vacate(Duty.PASTORAL_LEAD);
        school.vacate(Duty.HEAD);
        school.vacate(Duty.OFFICE);

        assertThat(steps(Nature.PASTORAL))
                .extracting(HeldStep::meets, HeldStep::instead)
                .containsExactly(
                        tuple(Meets.CLASS_TEACHERS, Optional.empty()),
                        tuple(Meets.NOBODY, Optional.of(3)),
                        tuple(Meets.HOLDERS, Optional.empty()),
                        tuple(Meets.NOBODY, Optional.of(3)));
        assertThat(steps(Nature.ADMIN).get(0).instead()).contains(0);
    }

    @Test
    void namesHoldersInTheirOrder() {
        var second = school.holding(Duty.PASTORAL_LEAD);
        var held = roles().held(school.head).stream()
                .filter(holding -> holding.person().equals(second.person()))
                .findFirst()
                .orElseThrow();

        roles().putFirst(school.head, held.id());

        assertThat(steps(Nature.PASTORAL).get(1).holders())
                .containsExactly(second.person(), school.pastoralLead.person());
    }

    @Test
    void tellsWhichThreadsAChangeOfHoldersMoves() {
        var thread = open(Nature.ADMIN).thread();
        var change = new RoleChange.Give(school.colleague.person(), Duty.OFFICE, TODAY, Optional.empty());

        var told = previews().ifRole(school.head, change);
        assertThat(told.moves())
                .containsExactly(new Move(
                        people(school.office),
                        people(school.office, school.colleague),
                        at(WEDNESDAY),
                        at(WEDNESDAY),
                        1));
        assertThat(hasInInbox(school.colleague, thread)).isFalse();

        change.make(roles(), school.head);
        assertThat(hasInInbox(school.colleague, thread)).isTrue();

        var given = roles().held(school.head).stream()
                .filter(holding -> holding.person().equals(school.colleague.person()))
                .map(RoleHolding::id)
                .findFirst()
                .orElseThrow();
        roles().end(school.head, given, TODAY);
        assertThat(hasInInbox(school.colleague, thread)).isFalse();
    }

    @Test
    void doesNotTellTheDeputyOfAConcernAboutThem() {
        var thread = openAboutStaff(false).thread();
        handOns().chooseConcerned(school.reception, thread, school.deputy.person());
        var change = new RoleChange.Give(school.colleague.person(), Duty.RECEPTION, TODAY, Optional.empty());

        assertThat(previews().ifRole(school.deputy, change).running()).isZero();
        assertThat(previews().ifRole(school.head, change).running()).isEqualTo(1);
    }

    @Test
    void isSeenByStaffAndPreviewedByLeaders() {
        assertThat(gatepost.get(FlowHolders.class).columns(school.teacher)).hasSize(Nature.values().length);
        assertThatThrownBy(() -> gatepost.get(FlowHolders.class).columns(school.mother))
                .isInstanceOf(NotOnDuty.class);
        var change = new RoleChange.Give(school.colleague.person(), Duty.SENCO, TODAY, Optional.empty());
        assertThatThrownBy(() -> previews().ifRole(school.teacher, change)).isInstanceOf(NotOnDuty.class);
    }

    private List<HeldStep> steps(Nature nature) {
        return gatepost.get(FlowHolders.class).columns(school.teacher).stream()
                .filter(column -> column.nature() == nature)
                .findFirst()
                .orElseThrow()
                .steps();
    }

    private static Roles roles() {
        return gatepost.get(Roles.class);
    }

    private static HandoverPreviews previews() {
        return gatepost.get(HandoverPreviews.class);
    }
}
