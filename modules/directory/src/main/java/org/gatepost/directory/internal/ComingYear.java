package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.SchoolClass;

/**
 * A roster whose classes all begin later, the next year's: it says who is where from then on, and ends nothing before. The
 * classes that it leaves out, and who of its people is in them, stay until the first of the new ones begins.
 */
final class ComingYear {

    private ComingYear() {}

    /** {@code roster} with places in a class from its first day on, and with what is stored and lasts until then. */
    static SchoolRoster in(SchoolRoster roster, StoredSchool stored, LocalDate today) {
        Map<String, Enrolment> enrolments = new HashMap<>();
        roster.enrolments().forEach((id, enrolment) -> enrolments.put(id, beginning(enrolment, roster, stored, today)));
        Map<String, SchoolClass> classes = new HashMap<>(roster.classes());
        firstDay(roster, today).ifPresent(coming -> {
            stored.classes().forEach((id, known) -> {
                if (!known.isEnded()) {
                    classes.putIfAbsent(id, known.facts());
                }
            });
            stored.enrolments().values().stream()
                    .map(Stored::facts)
                    .filter(known -> isInClassLeftOut(known, roster, classes))
                    .forEach(known -> enrolments.putIfAbsent(known.sourcedId(), known.endingAtLatest(coming)));
        });
        return new SchoolRoster(
                roster.sourcedId(),
                roster.name(),
                roster.people(),
                classes,
                enrolments,
                roster.links(),
                roster.begins());
    }

    /** When the first class begins, if all begin after {@code today}. */
    private static Optional<LocalDate> firstDay(SchoolRoster roster, LocalDate today) {
        var first = roster.begins().values().stream().min(Comparator.naturalOrder());
        return first.filter(day -> day.isAfter(today)
                && roster.begins().keySet().containsAll(roster.classes().keySet()));
    }

    private static boolean isInClassLeftOut(Enrolment known, SchoolRoster roster, Map<String, SchoolClass> classes) {
        return !roster.classes().containsKey(known.classSourcedId())
                && classes.containsKey(known.classSourcedId())
                && roster.people().containsKey(known.personSourcedId());
    }

    /** Where the roster leaves the first day of a new place in a class open, it is that of the class. */
    private static Enrolment beginning(Enrolment enrolment, SchoolRoster roster, StoredSchool stored, LocalDate today) {
        boolean isKnown = Optional.ofNullable(stored.enrolments().get(enrolment.sourcedId()))
                .filter(known -> known.facts().isStill(enrolment))
                .isPresent();
        var begins = roster.begins().getOrDefault(enrolment.classSourcedId(), today);
        return isKnown || begins.isBefore(today) ? enrolment : enrolment.beginningAtLatest(begins);
    }
}
