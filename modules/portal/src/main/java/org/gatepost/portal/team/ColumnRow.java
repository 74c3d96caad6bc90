package org.gatepost.portal.team;

import java.util.List;

/** A column of the flow chart, as the page shows it. */
public record ColumnRow(String id, String name, List<StepRow> steps) {

    public ColumnRow {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param what by whom and how: "deputy head, by appointment"
     * @param who names, or that it is the teachers of the class
     * @param note why it is passed over and where a concern is then; empty for a step that takes it
     * @param gap whether nobody holds it
     */
    public record StepRow(int position, String what, String who, String note, boolean gap) {}
}
