package org.gatepost.standalone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.RefusalRecorder;
import org.gatepost.kernel.RuleViolation;

/** Keeps refusals in memory. */
@ApplicationScoped
class RecordedRefusals implements RefusalRecorder {

    private final List<String> operations = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void record(Actor actor, String operation, RuleViolation refusal) {
        operations.add(operation);
    }

    List<String> take() {
        var taken = List.copyOf(operations);
        operations.clear();
        return taken;
    }
}
