package org.gatepost.directory.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.directory.roster.RosterFault;

/** Collects what an office should look at although the roster is right. */
final class RosterNotes {

    private static final Logger LOG = Logger.getLogger(RosterNotes.class.getName());

    private final Map<String, Long> lines;
    private final Set<RosterFault> notes = new LinkedHashSet<>();

    /** @param lines on which line each user stands, by id */
    RosterNotes(Map<String, Long> lines) {
        this.lines = lines;
    }

    void add(Collection<RosterFault> more) {
        notes.addAll(more);
    }

    /** Passwords are ignored: people choose their own. */
    void tellPasswords(long count) {
        if (count > 0) {
            LOG.log(Level.WARNING, "{0} passwords in a roster were ignored", count);
            tell(
                    0,
                    "password",
                    count + " passwords are in the file. They were ignored.",
                    "Leave them out of the export.");
        }
    }

    /** Two guardians may share an address, but only one of them can sign in with it. */
    void tellSharedAddresses(SchoolRoster school) {
        Map<String, List<String>> byAddress = new TreeMap<>();
        for (Person person : school.people().values()) {
            var email = person.email();
            if (email != null) {
                byAddress
                        .computeIfAbsent(person.kind() + " " + email.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(person.sourcedId());
            }
        }
        byAddress.values().stream().filter(ids -> ids.size() > 1).forEach(ids -> {
            ids.sort(null);
            tell(
                    lines.getOrDefault(ids.get(1), 0L),
                    "email",
                    Faults.quote(ids.get(1)) + " has the e-mail address of " + Faults.quote(ids.get(0)) + ".",
                    "Each of them needs an address of their own to sign in by e-mail.");
        });
    }

    private void tell(long line, String column, String problem, String remedy) {
        notes.add(new RosterFault(RosterFile.USERS.fileName(), line, column, problem, remedy));
    }

    List<RosterFault> all() {
        return List.copyOf(notes);
    }
}
