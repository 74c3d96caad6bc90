package org.gatepost.portal.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatepost.calendar.ics.CalendarFileException;
import org.gatepost.calendar.ics.IcsCalendar;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.NotFound;
import org.gatepost.messaging.PromisePreviews;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The school's calendar: what it says from today on, and the changes that somebody may make. Every change is shown with
 * what it would move before it is made (rules 3).
 */
@Named
@RequestScoped
public class CalendarView {

    private static final String FILE = "calendar-file";
    private static final int PROPOSED_DAYS_AHEAD = 500;

    @Inject
    CurrentUser me;

    @Inject
    SchoolCalendars calendars;

    @Inject
    CalendarEntries entries;

    @Inject
    PromisePreviews previews;

    @Inject
    HttpServletRequest request;

    @Inject
    Messages messages;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private @Nullable CalendarChange change;
    private @Nullable ShownChange shown;
    private List<CalendarRow> proposals = List.of();

    /** Shows the change that the address names, if it names one. */
    public void load() {
        if (visit.parameter("change").isPresent()) {
            preview();
        }
    }

    /** Shows what the change that was sent would move. */
    public void preview() {
        if (request.getParameterValues("change") == null) {
            messages.error("staff.calendar.proposals.none");
            return;
        }
        show(sent());
    }

    /** Shows what {@code proposed} would move; empty if its form was not right. */
    void show(Optional<CalendarChange> proposed) {
        proposed.ifPresent(this::show);
    }

    private void show(CalendarChange proposed) {
        var moved = proposed.preview(previews, me.actor());
        change = proposed;
        shown = new ChangeWords(words).of(proposed, moved);
    }

    /** Makes the change that was shown. */
    public void make() {
        sent().make(calendars, entries, me.actor());
        visit.goTo("/staff/calendar?changed=1");
    }

    /** Each line once: what the address names, the form names again. */
    private CalendarChange sent() {
        try {
            return CalendarChange.parse(Arrays.stream(request.getParameterValues("change"))
                    .flatMap(String::lines)
                    .distinct()
                    .toList());
        } catch (RuntimeException e) {
            throw NotFound.missing("change", "of the calendar");
        }
    }

    /** Reads a calendar file and proposes what it says from today on. */
    public void read() throws IOException, ServletException {
        var part = request.getPart(FILE);
        if (part == null || part.getSize() == 0) {
            messages.errorAt(FILE, "staff.calendar.file.missing");
            return;
        }
        var today = today();
        try (var in = part.getInputStream()) {
            var name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
            var days = IcsCalendar.read(in, name, words.calendar().zone())
                    .daysBetween(today, today.plusDays(PROPOSED_DAYS_AHEAD));
            propose(days);
        } catch (CalendarFileException e) {
            messages.errorAt(FILE, "staff.calendar.file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void propose(List<ImportedDay> days) {
        var known = entries.days(me.actor(), today());
        proposals =
                rows().spans(days.stream().filter(day -> !known.contains(day)).toList(), "accept");
        if (proposals.isEmpty()) {
            messages.info("staff.calendar.file.nothingNew");
        }
    }

    /** Whether the visitor may change the calendar. */
    public boolean isChangeable() {
        return entries.mayChange(me.actor());
    }

    /** Whether a change is being decided: it is shown, or its button has just been pressed. */
    public boolean isDeciding() {
        return shown != null || visit.parameter("make").isPresent();
    }

    /** Whether a file's proposals are being looked at, or its button has just been pressed. */
    public boolean isProposing() {
        return !proposals.isEmpty() || visit.parameter("see-proposals").isPresent();
    }

    /** What is to be decided; null if nothing is. */
    public @Nullable ShownChange getShown() {
        return shown;
    }

    /** What the page sends back to have it made. */
    public List<String> getLines() {
        return change == null ? List.of() : change.lines();
    }

    /** What a file proposed that the calendar does not say yet. */
    public List<CalendarRow> getProposals() {
        return proposals;
    }

    /** Decisions for single dates, by date. */
    public List<CalendarRow> getDecisions() {
        return rows().decisions(calendars.overridesFrom(me.actor(), today()));
    }

    /** Days entered for the year from today on, by date. */
    public List<CalendarRow> getDays() {
        var end = today().plusYears(1);
        var coming = entries.days(me.actor(), today()).stream()
                .filter(day -> day.date().isBefore(end))
                .toList();
        return rows().spans(coming, "remove");
    }

    /** Terms that have not ended, by their first day. */
    public List<CalendarRow> getTerms() {
        return rows().terms(entries.terms(me.actor()), today());
    }

    /** "8:00 am to 5:30 pm". */
    public String getHours() {
        return rows().window(entries.hours(me.actor()));
    }

    /** Whether a change has just been made. */
    public boolean isChanged() {
        return visit.parameter("changed").isPresent();
    }

    private CalendarRows rows() {
        return new CalendarRows(words.texts(), words.times());
    }

    private LocalDate today() {
        return words.calendar().dateOf(words.now());
    }
}
