package org.gatepost.portal.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.messaging.MovedPromises;
import org.gatepost.messaging.MovedPromises.Shift;
import org.gatepost.portal.calendar.CalendarChange.Accept;
import org.gatepost.portal.calendar.CalendarChange.Decide;
import org.gatepost.portal.calendar.CalendarChange.Hours;
import org.gatepost.portal.calendar.CalendarChange.Lift;
import org.gatepost.portal.calendar.CalendarChange.Remove;
import org.gatepost.portal.calendar.CalendarChange.Terms;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.wording.SchoolTimes;
import org.gatepost.portal.wording.Words;

/** Says what a change is, and what it would move. */
final class ChangeWords {

    private final Texts texts;
    private final SchoolTimes times;
    private final CalendarRows rows;

    ChangeWords(Words words) {
        texts = words.texts();
        times = words.times();
        rows = new CalendarRows(texts, times);
    }

    ShownChange of(CalendarChange change, MovedPromises moved) {
        int answers = moved.shifts().stream().mapToInt(Shift::answers).sum();
        return new ShownChange(
                title(change),
                details(change),
                texts.say("staff.calendar.preview.effect", answers, moved.running()),
                moved.shifts().stream().map(this::shift).toList());
    }

    private String title(CalendarChange change) {
        if (change instanceof Decide decide) {
            return texts.say(
                    "staff.calendar.preview.decide",
                    times.date(decide.override().date()),
                    rows.what(decide.override()));
        }
        if (change instanceof Lift lift) {
            return texts.say("staff.calendar.preview.lift", times.date(lift.date()));
        }
        if (change instanceof Remove remove) {
            return texts.say("staff.calendar.preview.remove", remove.days().size());
        }
        if (change instanceof Hours hours) {
            return texts.say("staff.calendar.preview.hours", rows.window(hours.hours()));
        }
        if (change instanceof Accept accept) {
            return texts.say("staff.calendar.preview.accept", accept.days().size());
        }
        return texts.say("staff.calendar.preview.terms");
    }

    private List<String> details(CalendarChange change) {
        if (change instanceof Accept accept) {
            return days(accept.days());
        }
        if (change instanceof Remove remove) {
            return days(remove.days());
        }
        if (change instanceof Terms terms) {
            return terms.terms().stream()
                    .map(term -> texts.say(
                            "staff.calendar.preview.term",
                            term.name(),
                            times.date(term.first()),
                            times.date(term.last())))
                    .toList();
        }
        return List.of();
    }

    private List<String> days(List<ImportedDay> days) {
        return rows.spans(days, "").stream()
                .map(row -> texts.say("staff.calendar.preview.day", row.when(), row.what(), row.reason()))
                .toList();
    }

    private String shift(Shift shift) {
        return texts.say("staff.calendar.preview.shift", shift.answers(), due(shift.from()), due(shift.to()));
    }

    private String due(Optional<Instant> due) {
        return due.map(times::dateTime).orElseGet(() -> texts.say("staff.calendar.preview.unknown"));
    }
}
