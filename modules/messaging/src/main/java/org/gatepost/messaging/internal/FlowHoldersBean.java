package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.gatepost.directory.Staffing;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.FlowHolders;
import org.gatepost.messaging.HeldColumn;
import org.gatepost.messaging.Nature;

@ApplicationScoped
@Transactional
class FlowHoldersBean implements FlowHolders {

    @Inject
    Columns columns;

    @Inject
    Staffing staffing;

    @Inject
    Moments moments;

    @Inject
    MessagingPolicy policy;

    @Override
    @Requires(Duty.STAFF)
    public List<HeldColumn> columns(Actor actor) {
        if (!policy.maySeeHolders(actor)) {
            throw NotFound.hidden("flow chart", actor.school(), actor);
        }
        var moment = moments.at(actor);
        var system = Actor.system(actor.school());
        var held = new HeldColumns(duty -> staffing.holdersOf(system, duty, moment.openDay()));
        return Arrays.stream(Nature.values())
                .map(nature -> held.of(nature, columns.of(actor.school(), nature)))
                .toList();
    }
}
