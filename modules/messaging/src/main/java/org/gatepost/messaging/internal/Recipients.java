package org.gatepost.messaging.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatepost.directory.TeamRole;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.internal.Holder.CameBy;

/** Who gets a thread, or may get it: nobody whom it is about, and nobody of the child's family. */
final class Recipients {

    static final Set<Duty> OFFICE = Set.of(Duty.OFFICE, Duty.RECEPTION);

    private Recipients() {}

    /** Who has one of {@code duties} for the thread now; the cover of the class where it has no teacher. */
    static Set<PersonId> of(Set<Duty> duties, Dossier dossier, Moment moment) {
        var holders = withDuty(duties, dossier, moment);
        return holders.isEmpty() && duties.contains(Duty.CLASS_TEACHER)
                ? inTeam(TeamRole.COVER, dossier, moment)
                : holders;
    }

    /** As {@link #of}, without cover. */
    static Set<PersonId> withDuty(Set<Duty> duties, Dossier dossier, Moment moment) {
        return eligible(moment.holdersOf(duties, dossier.thread().child()), dossier, moment);
    }

    private static Set<PersonId> inTeam(TeamRole role, Dossier dossier, Moment moment) {
        return eligible(new LinkedHashSet<>(moment.inTeam(dossier.thread().child(), role)), dossier, moment);
    }

    private static Set<PersonId> eligible(Set<PersonId> people, Dossier dossier, Moment moment) {
        var eligible = new LinkedHashSet<>(people);
        eligible.removeAll(dossier.concerned());
        eligible.removeIf(person -> moment.isFamily(person, dossier.thread().child()));
        return eligible;
    }

    /** {@code holders} of {@code step}, and the cover where none of them works at all until it is due (rules 3). */
    static Map<PersonId, CameBy> withCover(
            FlowStep step, Set<PersonId> holders, Dossier dossier, Moment moment, AnswerTime time) {
        var all = all(holders, CameBy.STEP);
        if (step.duties().contains(Duty.CLASS_TEACHER)
                && moment.workingBetween(List.copyOf(holders), time).isEmpty()) {
            cover(dossier, moment, time).forEach(person -> all.putIfAbsent(person, CameBy.COVER));
        }
        return all;
    }

    private static List<PersonId> cover(Dossier dossier, Moment moment, AnswerTime time) {
        for (TeamRole role : List.of(TeamRole.COVER, TeamRole.ASSISTANT)) {
            var there = moment.workingBetween(List.copyOf(inTeam(role, dossier, moment)), time);
            if (!there.isEmpty()) {
                return there;
            }
        }
        return List.of();
    }

    /** Where nobody holds any step: the office, which has to find somebody; nobody where it is about staff. */
    static Map<PersonId, CameBy> office(Dossier dossier, Moment moment) {
        return dossier.thread().nature() == Nature.STAFF
                ? Map.of()
                : all(withDuty(OFFICE, dossier, moment), CameBy.OFFICE);
    }

    /** To whom it may be given on or back: who reads messages here, is not concerned and not of the child's family. */
    static Set<PersonId> mayGetIt(Dossier dossier, Moment moment) {
        var people = moment.readersOfMessages();
        people.removeAll(dossier.concerned());
        people.removeAll(moment.staffInFamilyOf(dossier.thread().child()));
        return people;
    }

    /** To whom it goes when {@code from} hands it back; empty if to nobody. */
    static Set<PersonId> handBackTo(PersonId from, Dossier dossier, Moment moment) {
        var others = mayGetIt(dossier, moment);
        others.remove(from);
        return dossier.previousHolders(others);
    }

    static Map<PersonId, CameBy> all(Set<PersonId> people, CameBy cameBy) {
        var all = new LinkedHashMap<PersonId, CameBy>();
        people.forEach(person -> all.put(person, cameBy));
        return all;
    }
}
