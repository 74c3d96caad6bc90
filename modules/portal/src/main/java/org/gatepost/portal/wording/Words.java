package org.gatepost.portal.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.directory.People;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.language.Language;
import org.gatepost.portal.language.Texts;
import org.jspecify.annotations.Nullable;

/** The words for whoever looks at the page, at the moment for which it is made: one for the whole page. */
@Named
@RequestScoped
public class Words {

    @Inject
    CurrentUser me;

    @Inject
    Language language;

    @Inject
    Clock clock;

    @Inject
    SchoolCalendars calendars;

    @Inject
    People people;

    private @Nullable Instant now;
    private @Nullable SchoolCalendar calendar;

    /** The moment for which the page is made. */
    public Instant now() {
        if (now == null) {
            now = clock.instant();
        }
        return now;
    }

    /** The calendar of the reader's school. */
    public SchoolCalendar calendar() {
        if (calendar == null) {
            calendar = calendars.of(me.actor());
        }
        return calendar;
    }

    public Texts texts() {
        return language.texts();
    }

    public SchoolTimes times() {
        return new SchoolTimes(me.school().zone(), now(), texts());
    }

    /** What the reader is at the school: "class teacher and pastoral lead", or no more than "member of staff". */
    public String getOwnRole() {
        List<Duty> duties = me.actor().duties().stream()
                .filter(duty -> duty != Duty.STAFF)
                .sorted()
                .toList();
        return texts().list((duties.isEmpty() ? List.of(Duty.STAFF) : duties)
                .stream().map(duty -> texts().say("duty." + duty)).toList());
    }

    /** When the page was made, for what is printed. */
    public String getPrinted() {
        return times().dateTime(now());
    }

    public PromiseWords promises() {
        return new PromiseWords(times(), texts());
    }

    public OpeningWords opening() {
        return new OpeningWords(calendar(), now(), times(), texts());
    }

    /** Words for threads that name these people and no others. */
    public ThreadWords threads(Collection<PersonId> named) {
        Map<PersonId, String> names = named.isEmpty() ? Map.of() : people.names(me.actor(), named);
        return new ThreadWords(texts(), times(), names, me.actor().person());
    }
}
