package org.gatepost.portal.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.RoleChange;
import org.gatepost.directory.RoleChange.End;
import org.gatepost.directory.RoleChange.Give;
import org.gatepost.directory.RoleChange.PutFirst;
import org.gatepost.directory.RoleId;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

/** A change of role-holders between its preview and its decision, when the page holds it; see {@link TeamLine}. */
final class RoleLine {

    private RoleLine() {}

    /** As {@link #parse} reads it. */
    static String of(RoleChange change) {
        if (change instanceof Give give) {
            var end = give.endsOn().map(LocalDate::toString).orElse("");
            return String.join(
                    "~",
                    "give",
                    give.person().toString(),
                    give.duty().name(),
                    give.from().toString(),
                    end);
        }
        return change instanceof End end
                ? "end~" + end.role() + "~" + end.endsOn()
                : "first~" + ((PutFirst) change).role();
    }

    /** @throws RuntimeException if nothing of ours wrote {@code line} */
    static RoleChange parse(String line) {
        var parts = List.of(line.split("~", -1));
        return switch (parts.get(0)) {
            case "give" ->
                new Give(
                        PersonId.parse(parts.get(1)),
                        Duty.valueOf(parts.get(2)),
                        LocalDate.parse(parts.get(3)),
                        parts.get(4).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts.get(4))));
            case "end" -> new End(RoleId.parse(parts.get(1)), LocalDate.parse(parts.get(2)));
            case "first" -> new PutFirst(RoleId.parse(parts.get(1)));
            default -> throw new IllegalArgumentException("no change of that kind");
        };
    }

    /** Who gets the role; empty for a change of one that is held. */
    static Optional<PersonId> person(RoleChange change) {
        return change instanceof Give give ? Optional.of(give.person()) : Optional.empty();
    }

    /** The held role that is changed; empty for one that is given. */
    static Optional<RoleId> role(RoleChange change) {
        if (change instanceof End end) {
            return Optional.of(end.role());
        }
        return change instanceof PutFirst first ? Optional.of(first.role()) : Optional.empty();
    }
}
