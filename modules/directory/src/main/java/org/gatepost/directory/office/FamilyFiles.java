package org.gatepost.directory.office;

import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.directory.InvalidEntry;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/**
 * Families as the school keeps them: for the office, reception, the deputy and the head, who see nothing of their own.
 *
 * <p>What is changed takes effect with the next request of whomever it is about. Nothing is ever deleted: a link that
 * changes ends, and another begins.
 */
public interface FamilyFiles {

    /**
     * The file of a pupil on roll or of a guardian; also of a guardian who has left. A leader's look is recorded.
     *
     * @throws NotFound if there is none, or it is of the actor's own family
     */
    FamilyFile open(Actor actor, PersonId pupilOrGuardian);

    /**
     * Makes {@code guardian} one of {@code child}, from today; no import ends such a link.
     *
     * @throws NotFound if the school has no such guardian or pupil
     * @throws InvalidEntry if they are linked already, or the relation is empty or too long
     */
    LinkId link(Actor actor, PersonId guardian, PersonId child, LinkTerms terms);

    /**
     * Changes what a link in force says; from whom it came stays.
     *
     * @return the link that takes its place
     * @throws NotFound if it is not in force
     * @throws InvalidEntry if the relation is empty or too long
     */
    LinkId change(Actor actor, LinkId link, LinkTerms terms);

    /**
     * Ends a link that the school entered, today. One that came from a roster is ended there, or its guardian is kept
     * out by {@link Restriction#NO_ACCESS} meanwhile.
     *
     * @throws NotFound if it is not in force, or came from a roster
     */
    void end(Actor actor, LinkId link);

    /**
     * Keeps a guardian of the child from something, at once.
     *
     * @param reviewOn by when the school looks at it again; after today
     * @throws NotFound if they are not linked and never were
     * @throws InvalidEntry if the reason is empty or too long, or the day is past
     */
    void restrict(
            Actor actor,
            PersonId guardian,
            PersonId child,
            Restriction restriction,
            String reason,
            Optional<LocalDate> reviewOn);
}
