package org.gatepost.portal.wording;

import java.time.Instant;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.portal.language.Texts;

/** Whether the school is open now, and until when it is or stays closed. */
public final class OpeningWords {

    private final SchoolCalendar calendar;
    private final Instant now;
    private final SchoolTimes times;
    private final Texts texts;

    public OpeningWords(SchoolCalendar calendar, Instant now, SchoolTimes times, Texts texts) {
        this.calendar = calendar;
        this.now = now;
        this.times = times;
        this.texts = texts;
    }

    public boolean isOpen() {
        return calendar.isOpen(now);
    }

    /** "Open until 5:30 pm" or "Closed until Monday 16 November, 8:00 am", for the top of every page. */
    public String brief() {
        if (isOpen()) {
            return calendar.closesAt(now)
                    .map(closing -> texts.say(
                            "opening.brief.open",
                            times.time(calendar.localTime(closing).toLocalTime())))
                    .orElseThrow();
        }
        return calendar.nextOpening(now)
                .map(opening -> texts.say("opening.brief.quiet", times.nearTime(opening)))
                .orElseGet(() -> texts.say("opening.brief.unknown"));
    }

    /** "The school is open until 5:30 pm." or "The school is closed now. It opens on Monday 16 November, 8:00 am." */
    public String said() {
        if (isOpen()) {
            return calendar.closesAt(now)
                    .map(closing -> texts.say(
                            "opening.open",
                            times.time(calendar.localTime(closing).toLocalTime())))
                    .orElseThrow();
        }
        return calendar.nextOpening(now)
                .map(opening -> texts.say("opening.quiet", times.nearTime(opening)))
                .orElseGet(() -> texts.say("opening.unknown"));
    }
}
