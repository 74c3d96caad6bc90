package org.gatepost.directory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.sql.Sql;

/** What the ids of a school's setup stand for: people and classes by their id in the roster. */
record NamesInRoster(
        Map<String, PersonId> staffIds,
        Map<String, PersonId> guardianIds,
        Map<String, PersonId> pupilIds,
        Map<String, UUID> classIds) {

    static NamesInRoster of(PersonRegister people, Sql sql) {
        Map<String, UUID> classes = sql
                .list(
                        "select sourced_id, id from directory.school_class where ended_on is null",
                        row -> Map.entry(row.getString("sourced_id"), Sql.uuid(row, "id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new NamesInRoster(
                people.bySourcedId(PersonKind.STAFF),
                people.bySourcedId(PersonKind.GUARDIAN),
                people.bySourcedId(PersonKind.PUPIL),
                classes);
    }

    /** Everything {@code setup} names that is not there, each once, in its order. */
    List<String> missingIn(SchoolSetup setup) {
        List<String> missing = new ArrayList<>();
        setup.roleHolders().forEach(holder -> note(missing, "staff", staffIds, holder.staff()));
        setup.covers().forEach(cover -> {
            note(missing, "class", classIds, cover.classSourcedId());
            note(missing, "staff", staffIds, cover.staff());
        });
        setup.patterns().forEach(pattern -> note(missing, "staff", staffIds, pattern.staff()));
        setup.links().forEach(link -> noteFamily(missing, link.guardian(), link.child()));
        setup.restrictions().forEach(restricted -> noteFamily(missing, restricted.guardian(), restricted.child()));
        return missing.stream().distinct().toList();
    }

    private void noteFamily(List<String> missing, String guardian, String child) {
        note(missing, "guardian", guardianIds, guardian);
        note(missing, "pupil", pupilIds, child);
    }

    private static void note(List<String> missing, String kind, Map<String, ?> known, String sourcedId) {
        if (!known.containsKey(sourcedId)) {
            missing.add(kind + " " + sourcedId);
        }
    }

    PersonId staff(String sourcedId) {
        return Known.of(staffIds, sourcedId);
    }

    PersonId guardian(String sourcedId) {
        return Known.of(guardianIds, sourcedId);
    }

    PersonId pupil(String sourcedId) {
        return Known.of(pupilIds, sourcedId);
    }

    UUID schoolClass(String sourcedId) {
        return Known.of(classIds, sourcedId);
    }
}
