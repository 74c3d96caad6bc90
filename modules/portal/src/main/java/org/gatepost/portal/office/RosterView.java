package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.roster.RosterImportId;
import org.gatepost.directory.roster.StagedRoster;
import org.gatepost.directory.roster.StagedRosters;
import org.gatepost.kernel.NotFound;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;

/** Where the office sends a roster, and what became of those before. */
@Named
@RequestScoped
public class RosterView {

    @Inject
    CurrentUser me;

    @Inject
    StagedRosters rosters;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private List<Row> rows = List.of();
    private Optional<Long> next = Optional.empty();
    private Optional<RosterImportId> waiting = Optional.empty();

    /** Loads the page of the log that the address asks for. */
    public void load() {
        var page = rosters.log(me.actor(), place("from", Long.MAX_VALUE));
        rows = page.items().stream().map(this::row).toList();
        next = page.next();
        waiting = rosters.waiting(me.actor());
    }

    private long place(String name, long beginning) {
        try {
            return visit.parameter(name).map(Long::parseLong).orElse(beginning);
        } catch (NumberFormatException e) {
            throw NotFound.missing("page", "of that place");
        }
    }

    private Row row(StagedRoster roster) {
        return new Row(
                roster.id().toString(),
                words.times().dateTime(roster.sentAt()),
                roster.sender().isEmpty() ? words.texts().say("office.roster.operator") : roster.sender(),
                words.texts().say("office.roster.state." + roster.state()));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return next.map(String::valueOf).orElse("");
    }

    /** The import that waits to be looked at; empty for none. */
    public String getWaiting() {
        return waiting.map(RosterImportId::toString).orElse("");
    }

    /** Bytes that all files may have together. */
    public long getMost() {
        return StagedRosters.MOST_BYTES;
    }

    /** What went wrong with what was sent last; empty for nothing. */
    public String getProblem() {
        return RosterProblem.in(visit, words.texts());
    }

    /** An import of the log. */
    public record Row(String id, String when, String who, String state) {}
}
