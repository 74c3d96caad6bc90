package org.gatepost.messaging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatepost.kernel.PersonId;

/**
 * A thread as the one who looks at it may see it.
 *
 * @param guardian who opened it
 * @param namedStaff whom a concern about staff is about, in the parent's words; empty for every other nature
 * @param holders who has it now, in no order; empty where nobody does and the office was alerted
 * @param path the whole column, the first step first
 * @param entries what they may see, in the order in which it happened
 * @param acts what they may do now
 * @param callSuggested whether a call should be offered instead of a further answer (STAFF-7)
 */
public record ThreadView(
        ThreadId id,
        PersonId child,
        PersonId guardian,
        Nature nature,
        String namedStaff,
        ResponseClock clock,
        Set<PersonId> holders,
        List<PathStep> path,
        List<Entry> entries,
        Set<Act> acts,
        boolean callSuggested) {

    public ThreadView {
        holders = Set.copyOf(holders);
        path = List.copyOf(path);
        entries = List.copyOf(entries);
        acts = Set.copyOf(acts);
    }

    public boolean allows(Act act) {
        return acts.contains(act);
    }

    /** Everybody the view names, so that their names can be looked up at once. */
    public Set<PersonId> people() {
        var people = new LinkedHashSet<PersonId>(holders);
        people.add(child);
        people.add(guardian);
        path.forEach(step -> people.addAll(step.holders()));
        entries.forEach(entry -> {
            entry.author().ifPresent(people::add);
            entry.about().ifPresent(people::add);
        });
        return people;
    }
}
