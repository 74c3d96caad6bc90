package org.gatepost.messaging;

import java.util.List;
import org.gatepost.kernel.Actor;

/** Who holds the steps of the school's flow chart now (A3, rules 4). */
public interface FlowHolders {

    /** Each column, in the order of {@link Nature}; the staff of the school see it. */
    List<HeldColumn> columns(Actor actor);
}
