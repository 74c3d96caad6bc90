package org.gatepost.directory.team;

import java.util.List;
import org.gatepost.directory.TeamClass;

/**
 * The team of a class.
 *
 * @param entries who is in it, will be, or was until lately: by role, then by first day
 * @param hours one entry for each of those who are or will be
 * @param absences theirs that have not ended, by first day
 * @param mayChange whether whoever asked may change it
 */
public record ClassTeam(
        TeamClass schoolClass,
        List<TeamEntry> entries,
        List<MemberHours> hours,
        List<AbsenceEntry> absences,
        boolean mayChange) {

    public ClassTeam {
        entries = List.copyOf(entries);
        hours = List.copyOf(hours);
        absences = List.copyOf(absences);
    }
}
