package org.gatepost.audit.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.AuditTrail;
import org.gatepost.audit.AuditTrail.Filter;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** SEC-AUD-01: readable by role. */
class AuditTrailTest {

    private static Standalone gatepost;

    private final SchoolId school = SchoolId.next();
    private final Actor head = staff(Duty.HEAD);
    private final Actor teacher = staff(Duty.CLASS_TEACHER);

    @BeforeAll
    static void start() {
        gatepost = Standalone.start(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        gatepost.close();
    }

    @Test
    void showsTheLatestFirstAndGoesOnWhereItEnded() throws Exception {
        did(teacher, "test.first", "thread:1");
        did(teacher, "test.second", "thread:2");

        var latest = read(Filter.NONE, Optional.empty(), 1);
        var before = read(Filter.NONE, Optional.of(latest.get(0).sequence()), 10);

        assertThat(latest).extracting(AuditTrail.Line::act).containsExactly("test.second");
        assertThat(before).extracting(AuditTrail.Line::act).containsExactly("test.first");
    }

    @Test
    void findsByPersonActSubjectAndTime() throws Exception {
        did(teacher, "test.answered", "thread:7");
        did(head, "other.changed", "column:8");
        var none = Optional.<Instant>empty();

        assertThat(acts(new Filter(none, none, Optional.of(teacher.person()), Optional.empty(), Optional.empty())))
                .containsExactly("test.answered");
        assertThat(acts(new Filter(none, none, Optional.empty(), Optional.of("other."), Optional.empty())))
                .containsExactly("other.changed");
        assertThat(acts(new Filter(none, none, Optional.empty(), Optional.empty(), Optional.of("thread:7"))))
                .containsExactly("test.answered");
        assertThat(acts(new Filter(
                        none, Optional.of(Instant.EPOCH), Optional.empty(), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(acts(new Filter(
                        Optional.of(Instant.EPOCH),
                        none,
                        Optional.empty(),
                        Optional.of("' or true --"),
                        Optional.empty())))
                .isEmpty();
    }

    @Test
    void recordsThatItWasRead() throws Exception {
        did(teacher, "test.done", "thread:1");
        read(Filter.NONE, Optional.empty(), 10);

        assertThat(read(Filter.NONE, Optional.empty(), 1)).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo("audit.read");
            assertThat(line.person()).isEqualTo(head.person());
            assertThat(line.detail()).isEqualTo("1 entries");
        });
    }

    @Test
    void isForTheHeadAndTheDataProtectionOfficerOnly() {
        assertThat(gatepost.get(AuditTrail.class)
                        .entries(staff(Duty.DATA_PROTECTION_OFFICER), Filter.NONE, Optional.empty(), 10))
                .isEmpty();
        for (Duty duty : Set.of(Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR, Duty.SAFEGUARDING_LEAD, Duty.GOVERNOR)) {
            assertThatThrownBy(() ->
                            gatepost.get(AuditTrail.class).entries(staff(duty), Filter.NONE, Optional.empty(), 10))
                    .isInstanceOf(NotOnDuty.class);
        }
    }

    @Test
    void isNotForAHeadInAnotherCapacity() {
        var asParent = new Actor(school, PersonId.next(), Capacity.GUARDIAN, Set.of(Duty.GUARDIAN, Duty.HEAD));

        assertThatThrownBy(() -> gatepost.get(AuditTrail.class).entries(asParent, Filter.NONE, Optional.empty(), 10))
                .isInstanceOf(NotFound.class);
    }

    private List<AuditTrail.Line> read(Filter filter, Optional<Long> before, int most) {
        return gatepost.get(AuditTrail.class).entries(head, filter, before, most);
    }

    private List<String> acts(Filter filter) {
        return read(filter, Optional.empty(), 10).stream()
                .map(AuditTrail.Line::act)
                .filter(act -> !act.startsWith("audit."))
                .toList();
    }

    private static void did(Actor actor, String act, String subject) throws Exception {
        gatepost.inTransaction(() -> {
            gatepost.get(AuditLog.class)
                    .append(actor, new Deed(act, subject, UUID.randomUUID().toString()));
            return true;
        });
    }

    private Actor staff(Duty duty) {
        return new Actor(school, PersonId.next(), Capacity.STAFF, Set.of(Duty.STAFF, duty));
    }
}
