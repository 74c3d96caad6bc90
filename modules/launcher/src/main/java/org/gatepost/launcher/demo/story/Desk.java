package org.gatepost.launcher.demo.story;

import org.gatepost.messaging.Answers;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.FamilyThreads;
import org.gatepost.messaging.HandOns;
import org.gatepost.messaging.Inbox;
import org.gatepost.messaging.SafeguardingReadings;
import org.gatepost.standalone.Standalone;

/** The operations by which stories are told. */
record Desk(
        Concerns concerns,
        FamilyThreads familyThreads,
        Inbox inbox,
        Answers answers,
        HandOns handOns,
        SafeguardingReadings readings) {

    static Desk of(Standalone gatepost) {
        return new Desk(
                gatepost.get(Concerns.class),
                gatepost.get(FamilyThreads.class),
                gatepost.get(Inbox.class),
                gatepost.get(Answers.class),
                gatepost.get(HandOns.class),
                gatepost.get(SafeguardingReadings.class));
    }
}
