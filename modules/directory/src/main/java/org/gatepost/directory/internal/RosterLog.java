package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterChange;
import org.gatepost.directory.roster.RosterFault;
import org.gatepost.directory.roster.RosterImportId;
import org.gatepost.directory.roster.StagedRoster;
import org.gatepost.directory.roster.StagedRoster.Finding;
import org.gatepost.directory.roster.StagedRoster.FindingKind;
import org.gatepost.directory.roster.StagedRoster.State;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.SchoolScope;
import org.gatepost.kernel.sql.Sql;

/** The log of imports, with what is kept for those that wait and for the changes that follow one. */
@ApplicationScoped
class RosterLog {

    /** Of a broken export everything is wrong; nobody reads more. */
    private static final int MOST_FINDINGS = 500;

    /** Parameter: the school. */
    private static final String LATEST_WITH_FILES = """
        select i.id from directory.roster_import i where i.school_id = ? and i.state = 'ACCEPTED'
          and exists (select 1 from directory.roster_import_file f where f.import_id = i.id)
        """;

    @Inject
    Sql sql;

    @Inject
    SchoolScope scope;

    @Inject
    Clock clock;

    /** {@code orgs.csv sha256:…, users.csv sha256:…}, by name. */
    static String shown(Map<String, String> hashes) {
        return new TreeMap<>(hashes)
                .entrySet().stream()
                        .map(file -> file.getKey() + " sha256:" + file.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** What {@link #shown} made. */
    static Map<String, String> hashes(String shown) {
        return Arrays.stream(shown.split(", "))
                .map(file -> file.split(" sha256:", 2))
                .filter(file -> file.length == 2)
                .collect(Collectors.toMap(file -> file[0], file -> file[1]));
    }

    /** An import that was done at once, as by the command line. */
    void addAccepted(Actor actor, Roster roster, ImportReport report) {
        var school = enter(actor);
        boolean isTheSame = report.nothingChanged()
                && isLatest(school, shown(roster.tables().hashes()));
        var id = add(school, actor, "", State.ACCEPTED, roster.tables(), "");
        addNotes(school, id, FindingKind.NOTE, roster.notes());
        Map<String, Map<Kind, Counts>> counts = new HashMap<>();
        report.schools().forEach(each -> counts.merge(each.name(), each.counts(), Preview::sum));
        addCounts(school, id, counts);
        if (!isTheSame && roster.isWhole()) {
            keepFiles(school, id, roster.tables());
            forgetFilesBefore(school, id);
        }
    }

    /** Whether the files that are kept are those with these hashes. */
    private boolean isLatest(SchoolId school, String hashes) {
        return sql.exists(LATEST_WITH_FILES + " and i.hashes = ?", school, hashes);
    }

    void addRefused(Actor actor, Map<String, String> hashes, List<RosterFault> faults) {
        var school = enter(actor);
        var id = RosterImportId.next();
        insert(id, school, actor, "", State.REFUSED, "", shown(hashes), "");
        addNotes(school, id, FindingKind.FAULT, faults);
    }

    /** An import of a screen that was refused for its files. */
    RosterImportId addRefused(Actor actor, String sender, Map<String, String> hashes, List<RosterFault> faults) {
        var school = enter(actor);
        var id = RosterImportId.next();
        insert(id, school, actor, sender, State.REFUSED, "", shown(hashes), "");
        addNotes(school, id, FindingKind.FAULT, faults);
        return id;
    }

    /** An import that waits to be accepted; or that cannot be, for whom its ids stood before. */
    RosterImportId addWaiting(Actor actor, String sender, Roster roster, Preview preview) {
        var school = enter(actor);
        var state = preview.isImpossible() ? State.REFUSED : State.WAITING;
        var id = add(school, actor, sender, state, roster.tables(), preview.fingerprint());
        addFindings(school, id, preview.findings());
        if (state == State.WAITING) {
            addCounts(school, id, preview.counts());
            addChanges(school, id, preview.changes());
            keepFiles(school, id, roster.tables());
        }
        return id;
    }

    private SchoolId enter(Actor actor) {
        var school = RosterPolicy.scopeOf(actor);
        scope.enter(school);
        return school;
    }

    private RosterImportId add(
            SchoolId school, Actor actor, String sender, State state, RosterTables tables, String fingerprint) {
        var id = RosterImportId.next();
        insert(id, school, actor, sender, state, tables.version().shortName(), shown(tables.hashes()), fingerprint);
        return id;
    }

    private void insert(
            RosterImportId id,
            SchoolId school,
            Actor actor,
            String sender,
            State state,
            String version,
            String hashes,
            String fingerprint) {
        var now = now();
        boolean decided = state == State.ACCEPTED;
        sql.update(
                """
                insert into directory.roster_import (id, school_id, state, sent_at, sent_by, sender, decided_at,
                  decided_by, version, hashes, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id.value(),
                school,
                state,
                now,
                actor.person(),
                sender,
                decided ? now : null,
                decided ? actor.person() : null,
                version,
                hashes,
                fingerprint);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void addNotes(SchoolId school, RosterImportId id, FindingKind kind, List<RosterFault> notes) {
        addFindings(
                school, id, notes.stream().map(note -> new Finding(kind, note)).toList());
    }

    private void addFindings(SchoolId school, RosterImportId id, List<Finding> findings) {
        List<Object[]> rows = new ArrayList<>();
        findings.stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> rows.add(new Object[] {
                    id.value(),
                    school,
                    rows.size() + 1,
                    finding.kind(),
                    finding.what().file(),
                    finding.what().line(),
                    finding.what().column(),
                    finding.what().problem(),
                    finding.what().remedy()
                }));
        sql.batch("insert into directory.roster_import_finding values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private void addCounts(SchoolId school, RosterImportId id, Map<String, Map<Kind, Counts>> counts) {
        List<Object[]> rows = new ArrayList<>();
        counts.forEach((at, kinds) -> kinds.forEach((kind, count) ->
                rows.add(new Object[] {id.value(), school, at, kind, count.added(), count.changed(), count.ended()})));
        sql.batch("insert into directory.roster_import_count values (?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private void addChanges(SchoolId school, RosterImportId id, List<RosterChange> changes) {
        List<Object[]> rows = new ArrayList<>();
        for (RosterChange change : changes) {
            rows.add(new Object[] {
                id.value(),
                school,
                (long) rows.size() + 1,
                change.school(),
                change.kind(),
                change.act(),
                change.sourcedId(),
                change.before(),
                change.after(),
                change.suspect(),
                change.sourcedId() + " " + change.before() + " " + change.after() + " " + change.school()
            });
        }
        sql.batch(
                "insert into directory.roster_import_change values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, directory.folded(?))",
                rows);
    }

    private void keepFiles(SchoolId school, RosterImportId id, RosterTables tables) {
        List<Object[]> rows = new ArrayList<>();
        tables.tables()
                .forEach((file, table) ->
                        rows.add(new Object[] {id.value(), school, file.fileName(), StoredTables.packed(table)}));
        sql.batch("insert into directory.roster_import_file values (?, ?, ?, ?)", rows);
    }

    /** Nobody needs the files of what was accepted earlier. */
    private void forgetFilesBefore(SchoolId school, RosterImportId accepted) {
        sql.update("""
            delete from directory.roster_import_file f using directory.roster_import i
            where i.id = f.import_id and i.school_id = ? and i.state = 'ACCEPTED' and i.id <> ?
            """, school, accepted.value());
    }

    /** The roster that was accepted last, whole: what changes are laid over. */
    @Transactional
    Optional<RosterTables> latestAccepted(SchoolId school) {
        scope.enter(school);
        return sql.first(
                        LATEST_WITH_FILES + " order by i.position desc limit 1",
                        row -> new RosterImportId(Sql.uuid(row, "id")),
                        school)
                .map(id -> tables(get(school, id).orElseThrow()));
    }

    /** An import as it is stored, without what belongs to it. */
    record Entry(RosterImportId id, SchoolId school, State state, String version, String hashes, String fingerprint) {}

    private Optional<Entry> get(SchoolId school, RosterImportId id) {
        return sql.first(
                "select * from directory.roster_import where id = ? and school_id = ?",
                RosterLog::entry,
                id.value(),
                school);
    }

    /** The same, held to the end of the transaction, so that nobody else decides it. */
    Optional<Entry> hold(SchoolId school, RosterImportId id) {
        scope.enter(school);
        return sql.first(
                "select * from directory.roster_import where id = ? and school_id = ? for update",
                RosterLog::entry,
                id.value(),
                school);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new RosterImportId(Sql.uuid(row, "id")),
                new SchoolId(Sql.uuid(row, "school_id")),
                State.valueOf(row.getString("state")),
                row.getString("version"),
                row.getString("hashes"),
                row.getString("fingerprint"));
    }

    /** The files of an import whose files are kept. */
    RosterTables tables(Entry entry) {
        Map<String, byte[]> files = new HashMap<>();
        sql.list(
                        "select name, content from directory.roster_import_file where import_id = ?",
                        row -> Map.entry(row.getString("name"), row.getBytes("content")),
                        entry.id().value())
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return StoredTables.unpacked(
                RosterVersion.named(entry.version()).orElse(RosterVersion.V1_1), files, hashes(entry.hashes()));
    }

    /** Decides an import that {@link #hold} gave. */
    void decide(Entry entry, State state, PersonId by) {
        scope.enter(entry.school());
        sql.update(
                "update directory.roster_import set state = ?, decided_at = ?, decided_by = ? where id = ?",
                state,
                now(),
                by,
                entry.id().value());
        sql.update(
                "delete from directory.roster_import_change where import_id = ?",
                entry.id().value());
        if (state == State.ACCEPTED) {
            forgetFilesBefore(entry.school(), entry.id());
        } else {
            sql.update(
                    "delete from directory.roster_import_file where import_id = ?",
                    entry.id().value());
        }
    }

    /** The latest first, below {@code before}; with their positions. */
    List<Map.Entry<Long, StagedRoster>> list(SchoolId school, long before, int most) {
        scope.enter(school);
        return sql.list(
                "select * from directory.roster_import where school_id = ? and position < ? order by position desc"
                        + " limit "
                        + most,
                row -> Map.entry(row.getLong("position"), staged(row)),
                school,
                before);
    }

    Optional<StagedRoster> find(SchoolId school, RosterImportId id) {
        scope.enter(school);
        return sql.first(
                "select * from directory.roster_import where id = ? and school_id = ?",
                this::staged,
                id.value(),
                school);
    }

    private StagedRoster staged(ResultSet row) throws SQLException {
        var id = new RosterImportId(Sql.uuid(row, "id"));
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new StagedRoster(
                id,
                State.valueOf(row.getString("state")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("sender"),
                row.getString("hashes"),
                Optional.ofNullable(decided).map(OffsetDateTime::toInstant),
                counts(id),
                findings(id),
                suspects(id));
    }

    private Map<String, Map<Kind, Counts>> counts(RosterImportId id) {
        Map<String, Map<Kind, Counts>> counts = new TreeMap<>();
        sql.list(
                        "select * from directory.roster_import_count where import_id = ?",
                        row -> Map.entry(
                                row.getString("at_school"),
                                Map.entry(
                                        Kind.valueOf(row.getString("kind")),
                                        new Counts(row.getInt("added"), row.getInt("changed"), row.getInt("ended")))),
                        id.value())
                .forEach(count -> counts.computeIfAbsent(count.getKey(), key -> new EnumMap<>(Kind.class))
                        .put(count.getValue().getKey(), count.getValue().getValue()));
        return counts;
    }

    private List<Finding> findings(RosterImportId id) {
        return sql.list(
                "select * from directory.roster_import_finding where import_id = ? order by position",
                row -> new Finding(
                        FindingKind.valueOf(row.getString("kind")),
                        new RosterFault(
                                row.getString("file"),
                                row.getLong("line"),
                                row.getString("of_column"),
                                row.getString("problem"),
                                row.getString("remedy"))),
                id.value());
    }

    private int suspects(RosterImportId id) {
        return sql.first(
                        "select count(*) from directory.roster_import_change where import_id = ? and suspect",
                        row -> row.getInt(1),
                        id.value())
                .orElse(0);
    }

    /** Changes of a waiting import after {@code after}; with their positions. */
    List<Map.Entry<Long, RosterChange>> changes(
            SchoolId school, RosterImportId id, String words, boolean onlySuspects, long after, int most) {
        scope.enter(school);
        return sql.list(
                """
                    select * from directory.roster_import_change
                    where import_id = ? and position > ? and (suspect or not ?) and folded like directory.folded(?) escape '!'
                    order by position limit
                    """ + most,
                row -> Map.entry(
                        row.getLong("position"),
                        new RosterChange(
                                row.getString("at_school"),
                                Kind.valueOf(row.getString("kind")),
                                RosterChange.Act.valueOf(row.getString("act")),
                                row.getString("sourced_id"),
                                row.getString("before"),
                                row.getString("after"),
                                row.getBoolean("suspect"))),
                id.value(),
                after,
                onlySuspects,
                "%" + words.strip().replaceAll("[!%_]", "!$0") + "%");
    }
}
