package org.gatepost.architecture.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.gatepost.directory.internal.DirectoryAllowsEverything;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.messaging.internal.MessagingAllowsEverything;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With every policy object switched off, and an actor who has every duty there is, nothing of another school comes back
 * or is changed: row-level security is the second line (SEC-SQL-02). There is no such switch in the product: these
 * alternatives are in the test's own container.
 */
class SecondLineTest {

    private static World world;

    @BeforeAll
    static void build() throws Exception {
        world = new World(
                new AllowsEverything(Set.of(DirectoryAllowsEverything.class, MessagingAllowsEverything.class)));
    }

    @AfterAll
    static void leave() throws Exception {
        world.close();
    }

    @Test
    void hidesEverythingOfAnotherSchoolFromEveryOperation() {
        var seen = new ArrayList<String>();
        int tried = 0;
        for (var entry : Calls.all().entrySet()) {
            if (entry.getValue().relations().contains(Relation.OTHER_SCHOOL)) {
                for (Capacity capacity : EnumSet.of(Capacity.STAFF, Capacity.GUARDIAN, Capacity.OPERATOR)) {
                    tried++;
                    var call = entry.getValue();
                    var outcome = Trial.lookingAbroad(world).of(call, asks(capacity, Relation.OTHER_SCHOOL));
                    boolean shown = outcome.verdict() == Verdict.ALLOWED && !call.writes();
                    if (shown || !outcome.touched().isEmpty()) {
                        seen.add(entry.getKey() + " as " + capacity + ": " + outcome);
                    }
                }
            }
        }

        assertThat(tried).isGreaterThan(100);
        assertThat(seen).isEmpty();
    }

    /** Else the test above could not fail: with a hole in one table the same operation shows what it hid. */
    @Test
    void wouldSeeATableWithoutRowLevelSecurity() throws Exception {
        var name = Calls.all().get("People.names/of-a-child");
        assertThat(name).isNotNull();

        var seen = world.withoutRowLevelSecurity(
                "directory.person",
                () -> new Trial(world)
                        .of(name, asks(Capacity.STAFF, Relation.OTHER_SCHOOL))
                        .verdict());

        assertThat(seen).isEqualTo(Verdict.ALLOWED);
    }

    /** Else the first test would show nothing but that the policies are still there. */
    @Test
    void wouldLetEverybodySeeWhatIsOfTheirSchool() {
        var view = Calls.all().get("Inbox.view");
        var family = Calls.all().get("FamilyThreads.view");
        assertThat(view).isNotNull();
        assertThat(family).isNotNull();

        assertThat(new Trial(world)
                        .of(view, asks(Capacity.STAFF, Relation.OTHER_CLASS))
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
        assertThat(new Trial(world)
                        .of(view, asks(Capacity.STAFF, Relation.OWN_FAMILY))
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
        assertThat(new Trial(world)
                        .of(family, asks(Capacity.GUARDIAN, Relation.OTHER_GUARDIAN))
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    private static Case asks(Capacity capacity, Relation relation) {
        var head = world.staff(Role.HEAD);
        var everything = new Actor(head.school(), head.person(), capacity, EnumSet.allOf(Duty.class));
        return new Case(world, Role.HEAD, relation, everything, world.subject(relation));
    }
}
