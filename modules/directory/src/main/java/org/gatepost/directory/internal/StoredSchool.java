package org.gatepost.directory.internal;

import java.util.Map;
import java.util.Set;
import org.gatepost.directory.School;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.Link;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.directory.internal.SchoolRoster.SchoolClass;

/**
 * What is stored of a school from rosters, by ids of the roster.
 *
 * @param people also those who have left
 * @param classes also those that have ended
 * @param enrolments those that the roster named last time
 * @param links in force, whoever entered them
 * @param rosterLinks those among them that came from a roster
 */
record StoredSchool(
        School school,
        boolean isEnded,
        Map<String, Stored<Person>> people,
        Map<String, Stored<SchoolClass>> classes,
        Map<String, Stored<Enrolment>> enrolments,
        Set<Link> links,
        Set<Link> rosterLinks) {}
