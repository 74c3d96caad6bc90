package org.gatepost.messaging;

import java.time.LocalDate;
import java.util.List;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.kernel.Actor;

/**
 * What a change of the calendar would do to the answers that families have been promised, before it is decided (rules
 * 3). Nothing is stored, and nobody is told. Each is the change of the same name in the directory, and for whom that is.
 */
public interface PromisePreviews {

    /** If a date were opened or closed. */
    MovedPromises ifDecided(Actor actor, DayOverride override);

    /** If the decision for {@code date} were taken back. */
    MovedPromises ifLifted(Actor actor, LocalDate date);

    /** If {@code days} were accepted into the calendar. */
    MovedPromises ifAccepted(Actor actor, List<ImportedDay> days);

    /** If entered days were taken back. */
    MovedPromises ifRemoved(Actor actor, List<ImportedDay> days);

    /** If these were the terms. */
    MovedPromises ifTerms(Actor actor, List<Term> terms);

    /** If these were the hours of an open day. */
    MovedPromises ifHours(Actor actor, OpenWindow hours);
}
