package org.gatepost.portal.leadership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.EscalationBoard;
import org.gatepost.messaging.Page;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Badge;
import org.gatepost.portal.wording.ThreadWords;
import org.gatepost.portal.wording.Words;

/** What went further than its first step and still waits; holds nothing of what was written. */
@Named
@RequestScoped
public class EscalationsView {

    @Inject
    CurrentUser me;

    @Inject
    EscalationBoard board;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private List<Row> rows = List.of();
    private Optional<Cursor> next = Optional.empty();

    /** Loads the page that the address asks for. */
    public void load() {
        Page<EscalationBoard.Line> page = board.waiting(me.actor(), visit.cursor("from", Cursor.atTheEarliest()));
        ThreadWords said = words.threads(peopleIn(page));
        rows = page.items().stream().map(line -> row(line, said)).toList();
        next = page.next();
    }

    /** How many there are and since when the longest has waited; of a page in the middle, how many it has. */
    public String getSummary() {
        if (next.isPresent() || visit.parameter("from").isPresent()) {
            return words.texts().say("leadership.escalations.summary.page", rows.size());
        }
        return words.texts()
                .say("leadership.escalations.summary", rows.size(), rows.get(0).since());
    }

    private static Set<PersonId> peopleIn(Page<EscalationBoard.Line> page) {
        Set<PersonId> people = new LinkedHashSet<>();
        page.items().forEach(line -> {
            line.child().ifPresent(people::add);
            people.addAll(line.holders());
        });
        return people;
    }

    private Row row(EscalationBoard.Line line, ThreadWords said) {
        return new Row(
                line.id().toString(),
                line.child().map(said::name).orElseGet(() -> words.texts().say("leadership.escalations.childHidden")),
                said.nature(line.nature()),
                line.step(),
                words.times().nearTime(line.since()),
                line.holders().isEmpty()
                        ? words.texts().say("leadership.escalations.nobody")
                        : said.names(line.holders()),
                said.forStaff(line.clock()),
                line.mayOpen());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return Visit.asParameter(next);
    }

    /** A line of the board. */
    public record Row(
            String id, String about, String nature, int step, String since, String who, Badge state, boolean mayOpen) {}
}
