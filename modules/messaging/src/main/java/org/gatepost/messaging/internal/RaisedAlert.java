package org.gatepost.messaging.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.kernel.Duty;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.OfficeAlerts.Kind;

/** An alert that an operation raises; stored when it ends, unless the same one is open. */
record RaisedAlert(Kind kind, String duties, UUID thread, Optional<Nature> nature) {

    /** The one order in which all store them, so that two never wait for each other; equal ones are one alert. */
    static final Comparator<RaisedAlert> ORDER = Comparator.comparing(RaisedAlert::kind)
            .thenComparing(RaisedAlert::duties)
            .thenComparing(RaisedAlert::thread);

    /** Names the thread only where it is about staff, so that not everybody may hear of it. */
    static RaisedAlert of(Kind kind, Optional<ConcernThread> about, Set<Duty> duties) {
        return new RaisedAlert(
                kind,
                DutyNames.of(duties),
                about.filter(thread -> thread.nature() == Nature.STAFF)
                        .map(ConcernThread::key)
                        .orElse(OfficeAlert.NO_THREAD),
                about.map(ConcernThread::nature));
    }
}
