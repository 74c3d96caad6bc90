package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.internal.PersonRegister.Named;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.OwnSchool;
import org.gatepost.directory.roster.RosterChange;
import org.gatepost.directory.roster.RosterImportId;
import org.gatepost.directory.roster.RosterNotWaiting;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.directory.roster.SentFile;
import org.gatepost.directory.roster.StagedRoster;
import org.gatepost.directory.roster.StagedRoster.State;
import org.gatepost.directory.roster.StagedRosters;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.SchoolScope;

/** Each import is one row that is held while it is decided, so that two who press at once decide it once. */
@ApplicationScoped
@Transactional
class StagedRostersBean implements StagedRosters {

    @Inject
    RosterApplication application;

    @Inject
    RosterLog log;

    @Inject
    PersonRegister people;

    @Inject
    SchoolRegister schools;

    @Inject
    SchoolScope scope;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR})
    public RosterImportId send(Actor actor, List<SentFile> files) {
        var sender = nameOf(actor);
        var reading = new RosterReading(
                () -> log.latestAccepted(RosterPolicy.scopeOf(actor)),
                RosterPolicy.only(actor)
                        .map(schools::get)
                        .map(school -> new OwnSchool(school.sourcedId(), school.name())),
                today(),
                ImportProgress.SILENT);
        RosterImportId id;
        try {
            id = stage(actor, sender, read(files, reading));
        } catch (RosterRefused refused) {
            id = log.addRefused(actor, sender, reading.hashes(), refused.faults());
        }
        record(actor, "directory.rosterSent", id, RosterLog.shown(reading.hashes()));
        return id;
    }

    private Roster read(List<SentFile> files, RosterReading reading) {
        var faults = new Faults();
        if (files.size() == 1 && SentFiles.isArchive(files.get(0))) {
            return reading.of(
                    RosterArchive.unpack(new ByteArrayInputStream(files.get(0).content()), faults), faults);
        }
        return reading.of(SentFiles.byName(files, faults), faults);
    }

    private RosterImportId stage(Actor actor, String sender, Roster roster) {
        requireOwnSchool(actor, roster);
        return log.addWaiting(actor, sender, roster, Preview.of(application.plans(actor, roster), roster));
    }

    private void requireOwnSchool(Actor actor, Roster roster) {
        var faults = new Faults();
        RosterPolicy.only(actor)
                .map(schools::get)
                .filter(own -> roster.schools().stream()
                        .noneMatch(part -> part.sourcedId().equals(own.sourcedId())))
                .ifPresent(own -> faults.add(
                        RosterFile.ORGS,
                        0,
                        "sourcedId",
                        own.name() + " is not in the roster: its id is " + Faults.quote(own.sourcedId()) + ".",
                        "See that the export is one of your school, with that id."));
        if (!faults.none()) {
            throw new RosterRefused(faults.all());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(RosterPlanner.ZONE_OF_A_NEW_SCHOOL));
    }

    private String nameOf(Actor actor) {
        return people.active(actor.person(), PersonKind.STAFF)
                .map(Named::displayName)
                .orElse("");
    }

    private void record(Actor actor, String act, RosterImportId id, String detail) {
        audit.append(actor, Deed.of(act, "roster-import", id.value()).with(detail));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR})
    public StagedRoster get(Actor actor, RosterImportId id) {
        return log.find(RosterPolicy.scopeOf(actor), id).orElseThrow(() -> NotFound.missing("roster import", id));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR})
    public Optional<RosterImportId> waiting(Actor actor) {
        return log.list(RosterPolicy.scopeOf(actor), Long.MAX_VALUE, 1).stream()
                .map(Map.Entry::getValue)
                .filter(latest -> latest.state() == State.WAITING)
                .map(StagedRoster::id)
                .findFirst();
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR})
    public Listed<StagedRoster> log(Actor actor, long before) {
        return page(log.list(RosterPolicy.scopeOf(actor), before, PAGE + 1));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR})
    public Listed<RosterChange> changes(
            Actor actor, RosterImportId id, String words, boolean onlySuspects, long after) {
        return page(log.changes(RosterPolicy.scopeOf(actor), id, words, onlySuspects, after, PAGE + 1));
    }

    /** @param found one more than a page has, if there are so many */
    private static <T> Listed<T> page(List<Map.Entry<Long, T>> found) {
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Listed<>(
                shown.stream().map(Map.Entry::getValue).toList(),
                found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).getKey()) : Optional.empty());
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR})
    public void accept(Actor actor, RosterImportId id, boolean allowMassEnd, Set<String> confirmed) {
        var entry = hold(actor, id);
        if (entry.state() == State.ACCEPTED) {
            return;
        }
        requireWaiting(entry);
        var roster = RosterReader.read(log.tables(entry), today(), new Faults());
        application.applyStaged(actor, roster, new ImportOptions(false, allowMassEnd, confirmed), entry.fingerprint());
        log.decide(entry, State.ACCEPTED, actor.person());
        record(actor, "directory.rosterAccepted", id, "");
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR})
    public RosterImportId lookAgain(Actor actor, RosterImportId id) {
        var sender = nameOf(actor);
        var entry = hold(actor, id);
        requireWaiting(entry);
        var tables = log.tables(entry);
        log.decide(entry, State.THROWN_AWAY, actor.person());
        var again = stage(actor, sender, RosterReader.read(tables, today(), new Faults()));
        record(actor, "directory.rosterSent", again, "again, in place of " + id);
        return again;
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR})
    public void throwAway(Actor actor, RosterImportId id) {
        var entry = hold(actor, id);
        if (entry.state() == State.WAITING) {
            log.decide(entry, State.THROWN_AWAY, actor.person());
            record(actor, "directory.rosterThrownAway", id, "");
        }
    }

    private RosterLog.Entry hold(Actor actor, RosterImportId id) {
        return log.hold(RosterPolicy.scopeOf(actor), id).orElseThrow(() -> NotFound.missing("roster import", id));
    }

    private static void requireWaiting(RosterLog.Entry entry) {
        if (entry.state() != State.WAITING) {
            throw new RosterNotWaiting();
        }
    }
}
