package org.gatepost.architecture.matrix;

import java.util.UUID;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.office.LinkId;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.ThreadId;

/**
 * The objects of one relation.
 *
 * @param guardian whose they are
 * @param thread about learning
 * @param held a message in it that has not been delivered yet
 * @param aboutStaff a concern about staff, about whom nobody has been chosen
 * @param colleague on the staff of that school
 * @param alert that the office of that school has not dealt with
 * @param schoolClass of the child
 * @param link of the child to a guardian whom the office entered
 */
record Subject(
        Actor guardian,
        PersonId child,
        ThreadId thread,
        EntryId held,
        ThreadId aboutStaff,
        PersonId colleague,
        UUID alert,
        ClassId schoolClass,
        LinkId link) {

    Subject withHeld(EntryId entry) {
        return new Subject(guardian, child, thread, entry, aboutStaff, colleague, alert, schoolClass, link);
    }
}
