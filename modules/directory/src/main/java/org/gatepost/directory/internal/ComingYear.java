package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.Link;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.directory.internal.SchoolRoster.SchoolClass;

/**
 * A roster whose classes all begin later, the next year's: it says who is where from then on, and ends nothing before. The
 * classes and the people that it leaves out stay until the first of the new classes begins; so do their places in classes
 * and their links. What has to end then ends by the first import after that day. A school without any class so far has
 * nothing to wait for: what families write in the holidays goes to the teacher whom their child will have.
 */
record ComingYear(SchoolRoster roster, StoredSchool stored, LocalDate today) {

    /** The roster with places in a class from its first day on, and with what is stored and lasts until then. */
    SchoolRoster withThisYear() {
        if (stored.classes().isEmpty()) {
            return roster;
        }
        Map<String, Enrolment> enrolments = new HashMap<>();
        roster.enrolments().forEach((id, enrolment) -> enrolments.put(id, beginning(enrolment)));
        Map<String, Person> people = new HashMap<>(roster.people());
        Map<String, SchoolClass> classes = new HashMap<>(roster.classes());
        Set<Link> links = new LinkedHashSet<>(roster.links());
        firstDay().ifPresent(coming -> {
            addLasting(people, stored.people());
            addLasting(classes, stored.classes());
            stored.rosterLinks().stream()
                    .filter(link -> isLeftOut(link.guardianSourcedId()) || isLeftOut(link.childSourcedId()))
                    .forEach(links::add);
            stored.enrolments().values().stream()
                    .map(Stored::facts)
                    .filter(known -> people.containsKey(known.personSourcedId()))
                    .filter(known -> isLeftOut(known.personSourcedId())
                            || !roster.classes().containsKey(known.classSourcedId()))
                    .forEach(known -> enrolments.putIfAbsent(known.sourcedId(), known.endingAtLatest(coming)));
        });
        return new SchoolRoster(roster.sourcedId(), roster.name(), people, classes, enrolments, links, roster.begins());
    }

    private boolean isLeftOut(String person) {
        return !roster.people().containsKey(person);
    }

    private static <F> void addLasting(Map<String, F> wanted, Map<String, Stored<F>> stored) {
        stored.forEach((id, known) -> {
            if (!known.isEnded()) {
                wanted.putIfAbsent(id, known.facts());
            }
        });
    }

    /** When the first class begins, if all begin after {@code today}. */
    private Optional<LocalDate> firstDay() {
        var first = roster.begins().values().stream().min(Comparator.naturalOrder());
        return first.filter(day -> day.isAfter(today)
                && roster.begins().keySet().containsAll(roster.classes().keySet()));
    }

    /** Where the roster leaves the first day of a new place in a class open, it is that of the class. */
    private Enrolment beginning(Enrolment enrolment) {
        boolean isKnown = Optional.ofNullable(stored.enrolments().get(enrolment.sourcedId()))
                .filter(known -> known.facts().isStill(enrolment))
                .isPresent();
        var begins = roster.begins().getOrDefault(enrolment.classSourcedId(), today);
        return isKnown || begins.isBefore(today) ? enrolment : enrolment.beginningAtLatest(begins);
    }
}
