package org.gatepost.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/** Who has joined, who has not and why, and asking them to: for a school's office, reception, deputy and head. */
public interface Joining {

    /**
     * Those whom {@code filter} asks for, by family name; after {@code after}, if it names one, a page at most.
     *
     * <p>Counts are of everybody of the filter's capacity, class and name, whatever their state.
     */
    JoiningPage list(Actor office, JoiningFilter filter, Optional<PersonId> after);

    /**
     * Those whom {@code filter} asks for, {@code office} may invite, and who need it: they have not joined, nor left, nor
     * have they an invitation that is good, unless the filter asks for those who have one.
     */
    Invitable invitable(Actor office, JoiningFilter filter);

    /** @param byLetter those of {@code people} who have an address */
    record Invitable(List<PersonId> people, List<PersonId> byLetter) {}

    /**
     * Orders a letter to each of {@code people} whom {@code office} may invite and who has an address. One who was sent a
     * letter a moment ago gets no other: a button is pressed twice.
     *
     * @return how many of them have an invitation by letter now
     */
    int inviteByLetter(Actor office, Collection<PersonId> people);

    /** Makes a slip for each of {@code people} whom {@code office} may invite, by the names of their class and theirs. */
    List<Slip> slips(Actor office, Collection<PersonId> people);

    /**
     * Takes back what {@code people} were invited by; a letter that has not been sent yet never is.
     *
     * @return how many had an invitation that was good
     */
    int withdraw(Actor office, Collection<PersonId> people);
}
