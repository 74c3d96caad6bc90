package org.gatepost.messaging.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.kernel.SchoolId;

/** What the office has to put right. */
interface AlertRepository {

    /** Raises each of {@code alerts}, in their order, unless the same one is open. */
    void alert(SchoolId school, Collection<RaisedAlert> alerts, Instant now);

    /** A page of the alerts not dealt with, the latest first, from the one with number {@code first} on. */
    List<OfficeAlert> openAlerts(SchoolId school, int first);

    Optional<OfficeAlert> findAlert(SchoolId school, UUID id);
}
