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
import org.gatepost.messaging.Page;
import org.gatepost.messaging.SafeguardingReadings;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.ThreadWords;
import org.gatepost.portal.wording.Words;

/** What was read for safeguarding, for the head (rules 11). */
@Named
@RequestScoped
public class ReadingsView {

    @Inject
    CurrentUser me;

    @Inject
    SafeguardingReadings readings;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private List<Row> rows = List.of();
    private Optional<Cursor> next = Optional.empty();

    /** Loads the page that the address asks for. */
    public void load() {
        Page<SafeguardingReadings.Reading> page =
                readings.readings(me.actor(), visit.cursor("from", Cursor.atTheLatest()));
        Set<PersonId> readers = new LinkedHashSet<>();
        page.items().forEach(reading -> readers.add(reading.reader()));
        ThreadWords said = words.threads(readers);
        rows = page.items().stream()
                .map(reading -> new Row(
                        words.times().dateTime(reading.at()),
                        said.name(reading.reader()),
                        reading.thread().toString(),
                        reading.purpose()))
                .toList();
        next = page.next();
    }

    /** How many readings the page has. */
    public String getSummary() {
        boolean all = next.isEmpty() && visit.parameter("from").isEmpty();
        return words.texts().say(all ? "leadership.readings.summary" : "leadership.readings.summary.page", rows.size());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return Visit.asParameter(next);
    }

    /** One reading. */
    public record Row(String when, String who, String thread, String purpose) {}
}
