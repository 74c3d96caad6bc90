package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterChange;
import org.gatepost.directory.roster.RosterImportId;
import org.gatepost.directory.roster.StagedRoster;
import org.gatepost.directory.roster.StagedRoster.FindingKind;
import org.gatepost.directory.roster.StagedRoster.State;
import org.gatepost.directory.roster.StagedRosters;
import org.gatepost.directory.roster.StagedRosters.Listed;
import org.gatepost.kernel.NotFound;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/** One import: what it is going to do, or what was wrong with it, and the two buttons that decide it. */
@Named
@RequestScoped
public class RosterImportView {

    @Inject
    CurrentUser me;

    @Inject
    StagedRosters rosters;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private @Nullable StagedRoster roster;
    private Listed<RosterChange> changes = new Listed<>(List.of(), Optional.empty());
    private List<RosterChange> suspects = List.of();

    /** Loads the import that the address names. */
    public void load() {
        var id = id();
        roster = rosters.get(me.actor(), id);
        if (roster.state() == State.WAITING) {
            changes = rosters.changes(me.actor(), id, getWords(), false, from());
            suspects = roster.suspects() == 0 ? List.of() : allSuspects(id);
        }
    }

    private List<RosterChange> allSuspects(RosterImportId id) {
        List<RosterChange> all = new ArrayList<>();
        Optional<Long> after = Optional.of(0L);
        while (after.isPresent()) {
            var page = rosters.changes(me.actor(), id, "", true, after.get());
            all.addAll(page.items());
            after = page.next();
        }
        return all;
    }

    private RosterImportId id() {
        return Ids.parse(visit.parameter("id").orElse(null), id -> new RosterImportId(UUID.fromString(id)), "import");
    }

    private long from() {
        try {
            return visit.parameter("from").map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            throw NotFound.missing("page", "of that place");
        }
    }

    private StagedRoster roster() {
        if (roster == null) {
            load();
        }
        return Objects.requireNonNull(roster);
    }

    public String getId() {
        return roster().id().toString();
    }

    public String getState() {
        return words.texts().say("office.roster.state." + roster().state());
    }

    /** When it was sent, and by whom. */
    public String getSent() {
        var sender = roster().sender().isEmpty() ? words.texts().say("office.roster.operator") : roster().sender();
        return words.texts()
                .say("office.rosterImport.sent", sender, words.times().dateTime(roster().sentAt()));
    }

    public boolean isWaiting() {
        return roster().state() == State.WAITING;
    }

    public boolean isEndingMuch() {
        return roster().endsMuch();
    }

    /** Whether accepting it would do nothing. */
    public boolean isWithoutChanges() {
        return roster().changesNothing();
    }

    /** What was searched for; empty for everything. */
    public String getWords() {
        return visit.parameter("q").orElse("");
    }

    /** Address of the list without its place. */
    public String getPath() {
        return "/office/roster-import?id=" + getId()
                + (getWords().isEmpty() ? "" : "&q=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8));
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return changes.next().map(String::valueOf).orElse("");
    }

    public List<ChangeRow> getChanges() {
        return changes.items().stream().map(this::row).toList();
    }

    /** Those who have to be confirmed one by one. */
    public List<ChangeRow> getSuspects() {
        return suspects.stream().map(this::row).toList();
    }

    private ChangeRow row(RosterChange change) {
        return new ChangeRow(
                change.sourcedId(),
                words.texts().say("office.roster.kind." + change.kind()),
                words.texts().say("office.roster.act." + change.act()),
                change.before(),
                change.after(),
                change.school());
    }

    /** How many of each kind at each school. */
    public List<CountRow> getCounts() {
        return roster().counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(school -> Arrays.stream(Kind.values())
                        .filter(school.getValue()::containsKey)
                        .map(kind ->
                                count(school.getKey(), kind, school.getValue().getOrDefault(kind, Counts.NONE))))
                .toList();
    }

    private CountRow count(String school, Kind kind, Counts counts) {
        return new CountRow(
                school,
                words.texts().say("office.roster.kind." + kind),
                counts.added(),
                counts.changed(),
                counts.ended());
    }

    /** What is wrong with the files. */
    public List<String> getFaults() {
        return findings(FindingKind.FAULT);
    }

    /** What looks like a broken export. */
    public List<String> getMassEnds() {
        return findings(FindingKind.MASS_END);
    }

    public List<String> getNotes() {
        return findings(FindingKind.NOTE);
    }

    private List<String> findings(FindingKind kind) {
        return roster().findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.what().toString())
                .toList();
    }

    /** The files that were sent, with their SHA-256. */
    public List<String> getFiles() {
        return Arrays.stream(roster().hashes().split(", "))
                .filter(file -> !file.isEmpty())
                .toList();
    }

    /** What went wrong with what was pressed last; empty for nothing. */
    public String getProblem() {
        return RosterProblem.in(visit, words.texts());
    }

    /** A record that is added, changed or ended. */
    public record ChangeRow(String id, String kind, String act, String before, String after, String school) {}

    /** How many of a kind at a school. */
    public record CountRow(String school, String kind, int added, int changed, int ended) {}
}
