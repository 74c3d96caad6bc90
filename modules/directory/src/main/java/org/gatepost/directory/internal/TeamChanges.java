package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import org.gatepost.audit.Deed;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamChange.Away;
import org.gatepost.directory.team.TeamChange.Back;
import org.gatepost.directory.team.TeamChange.Hours;
import org.gatepost.directory.team.TeamChange.Join;
import org.gatepost.directory.team.TeamChange.Leave;
import org.gatepost.directory.team.TeamRefused;
import org.gatepost.directory.team.TeamRefused.Reason;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/** Makes one change of a team, or says why not. */
@ApplicationScoped
class TeamChanges {

    private static final int LONGEST_ABSENCE_IN_DAYS = 366;

    @Inject
    TeamBook book;

    @Inject
    AbsenceBook absences;

    @Inject
    WorkingPatterns patterns;

    @Inject
    PersonRegister people;

    /** What was done, about whom, for the log. */
    record Made(PersonId person, Deed deed) {

        static Made of(String act, PersonId person, String detail) {
            return new Made(
                    person,
                    Deed.of("directory." + act, "person", person.value()).with(detail));
        }
    }

    Made make(Actor actor, TeamChange change, LocalDate today, Instant now) {
        if (change instanceof Join join) {
            return join(actor, join, today, now);
        }
        if (change instanceof Leave leave) {
            return leave(actor, leave, today, now);
        }
        if (change instanceof Away away) {
            return away(actor, away, today, now);
        }
        if (change instanceof Back back) {
            return back(actor, back, today, now);
        }
        return hours(actor, (Hours) change, now);
    }

    private Made join(Actor actor, Join join, LocalDate today, Instant now) {
        people.requireHere(join.person(), PersonKind.STAFF);
        if (!book.hasClass(join.schoolClass())) {
            throw NotFound.missing("class", join.schoolClass());
        }
        if (people.isSameHuman(join.person(), actor.person())) {
            throw new TeamRefused(Reason.TO_ONESELF, join.schoolClass());
        }
        if (join.from().isBefore(today) || join.endsOn().stream().anyMatch(end -> !end.isAfter(join.from()))) {
            throw new TeamRefused(Reason.DAYS, join.from());
        }
        boolean isHeld = book.of(join.schoolClass(), today).stream()
                .anyMatch(entry -> entry.person().equals(join.person())
                        && entry.role() == join.role()
                        && entry.overlaps(join.from(), join.endsOn()));
        if (isHeld) {
            throw new TeamRefused(Reason.HELD, join.person());
        }
        book.add(actor, join, now);
        var until = join.endsOn().map(end -> " until " + end).orElse("");
        return Made.of(
                "teamJoined",
                join.person(),
                join.role() + " of class " + join.schoolClass() + " from " + join.from() + until);
    }

    private Made leave(Actor actor, Leave leave, LocalDate today, Instant now) {
        var entry = book.find(leave.entry()).orElseThrow(() -> NotFound.missing("team entry", leave.entry()));
        if (entry.ofRoster()) {
            throw new TeamRefused(Reason.OF_ROSTER, leave.entry());
        }
        if (leave.endsOn().isBefore(today)) {
            throw new TeamRefused(Reason.DAYS, leave.endsOn());
        }
        if (!entry.goesOnTo(leave.endsOn())) {
            throw NotFound.missing("team entry that goes on", leave.entry());
        }
        book.end(actor, leave.entry(), leave.endsOn(), now);
        return Made.of("teamLeft", entry.person(), entry.role() + ", entry " + entry.id() + ", on " + leave.endsOn());
    }

    private Made away(Actor actor, Away away, LocalDate today, Instant now) {
        people.requireHere(away.person(), PersonKind.STAFF);
        var absence = away.absence();
        if (absence.last().isBefore(today)
                || absence.last().isAfter(absence.first().plusDays(LONGEST_ABSENCE_IN_DAYS))) {
            throw new TeamRefused(Reason.DAYS, absence);
        }
        if (absences.of(Set.of(away.person()), today).stream()
                .anyMatch(entry -> entry.absence().equals(absence))) {
            throw new TeamRefused(Reason.HELD, away.person());
        }
        absences.add(actor, away.person(), absence, now);
        return Made.of("absenceEntered", away.person(), absence.first() + " to " + absence.last());
    }

    private Made back(Actor actor, Back back, LocalDate today, Instant now) {
        var entry = absences.find(back.absence())
                .filter(found -> !found.absence().last().isBefore(today))
                .orElseThrow(() -> NotFound.missing("absence", back.absence()));
        absences.withdraw(actor, back.absence(), now);
        return Made.of(
                "absenceWithdrawn",
                entry.person(),
                entry.absence().first() + " to " + entry.absence().last());
    }

    private Made hours(Actor actor, Hours told, Instant now) {
        people.requireHere(told.person(), PersonKind.STAFF);
        patterns.keep(actor, told.person(), told.hours(), now);
        return Made.of("workingHoursChanged", told.person(), new TreeMap<>(told.hours()).toString());
    }
}
