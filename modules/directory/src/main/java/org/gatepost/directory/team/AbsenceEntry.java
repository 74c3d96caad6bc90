package org.gatepost.directory.team;

import org.gatepost.calendar.Absence;
import org.gatepost.kernel.PersonId;

/** That a member of staff is away; it does not say why. */
public record AbsenceEntry(AbsenceId id, PersonId person, String displayName, Absence absence) {}
