package org.gatepost.messaging.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gatepost.kernel.Duty;
import org.gatepost.messaging.OfficeAlerts.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two batches that meet the same troubles in another order must not wait for each other. */
class RaisedAlertTest {

    private static final RaisedAlert NO_SENCO = nobodyIs(Duty.SENCO);
    private static final RaisedAlert NO_HEAD = nobodyIs(Duty.HEAD);
    private static final RaisedAlert NO_OPEN_DAY = RaisedAlert.of(Kind.NO_OPEN_DAY_KNOWN, Optional.empty(), Set.of());

    @Test
    void isStoredInOneOrderWhateverWasMetFirst() {
        assertThat(stored(NO_OPEN_DAY, NO_SENCO, NO_HEAD))
                .containsExactlyElementsOf(stored(NO_HEAD, NO_OPEN_DAY, NO_SENCO))
                .hasSize(3);
    }

    @Test
    void isStoredOnceForTheSameTrouble() {
        assertThat(stored(NO_SENCO, nobodyIs(Duty.SENCO))).hasSize(1);
    }

    private static RaisedAlert nobodyIs(Duty duty) {
        return RaisedAlert.of(Kind.NOBODY_HOLDS_STEP, Optional.empty(), Set.of(duty));
    }

    private static Iterable<RaisedAlert> stored(RaisedAlert... raised) {
        var stored = new TreeSet<>(RaisedAlert.ORDER);
        stored.addAll(List.of(raised));
        return stored;
    }
}
