package org.gatepost.portal.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.portal.calendar.CalendarChange.Accept;
import org.gatepost.portal.calendar.CalendarChange.Decide;
import org.gatepost.portal.calendar.CalendarChange.Hours;
import org.gatepost.portal.calendar.CalendarChange.Terms;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.wording.Words;

/** What somebody fills in to change the calendar. Each action shows what would come of it and changes nothing. */
@Named
@RequestScoped
public class CalendarForm {

    private static final int LONGEST_SPAN_DAYS = 100;

    @Inject
    CalendarView view;

    @Inject
    CalendarEntries entries;

    @Inject
    CurrentUser me;

    @Inject
    Messages messages;

    @Inject
    Words words;

    private String date = "";
    private String kind = "closed";
    private String from = "";
    private String until = "";
    private String reason = "";
    private String first = "";
    private String last = "";
    private String dayKind = ImportedDay.Kind.CLOSED.name();
    private String dayReason = "";
    private String opens = "";
    private String closes = "";
    private String termName = "";
    private String termFirst = "";
    private String termLast = "";

    /** Opens or closes one date. */
    public void decide() {
        view.show(future("date", date).flatMap(day -> override(day).map(Decide::new)));
    }

    private Optional<DayOverride> override(LocalDate day) {
        return switch (kind) {
            case "open" -> Optional.of(DayOverride.open(day, reason.strip()));
            case "hours" -> window("from", from, until).map(hours -> DayOverride.open(day, reason.strip(), hours));
            default -> Optional.of(DayOverride.closed(day, reason.strip()));
        };
    }

    /** Enters days from the first to the last. */
    public void enter() {
        view.show(future("first", first)
                .flatMap(start -> date("last", last.isEmpty() ? first : last).flatMap(end -> span(start, end))));
    }

    private Optional<CalendarChange> span(LocalDate start, LocalDate end) {
        if (end.isBefore(start) || end.isAfter(start.plusDays(LONGEST_SPAN_DAYS))) {
            messages.errorAt("last", "staff.calendar.input.last.invalid", LONGEST_SPAN_DAYS);
            return Optional.empty();
        }
        var what = ImportedDay.Kind.valueOf(dayKind);
        return Optional.of(new Accept(start.datesUntil(end.plusDays(1))
                .map(day -> new ImportedDay(day, what, Optional.empty(), dayReason.strip()))
                .toList()));
    }

    /** Changes the opening hours. */
    public void changeHours() {
        view.show(window("opens", opens, closes).map(Hours::new));
    }

    /** Adds a term to those there are. */
    public void addTerm() {
        view.show(date("termFirst", termFirst)
                .flatMap(start -> date("termLast", termLast).flatMap(end -> term(start, end))));
    }

    private Optional<CalendarChange> term(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            messages.errorAt("termLast", "staff.calendar.input.termLast.invalid");
            return Optional.empty();
        }
        List<Term> terms = new ArrayList<>(entries.terms(me.actor()));
        terms.add(new Term(termName.strip(), start, end));
        return Optional.of(new Terms(terms));
    }

    private Optional<LocalDate> future(String field, String text) {
        var today = words.calendar().dateOf(words.now());
        var found = date(field, text);
        if (found.filter(day -> day.isBefore(today)).isPresent()) {
            messages.errorAt(field, "staff.calendar.input.date.past");
            return Optional.empty();
        }
        return found;
    }

    private Optional<LocalDate> date(String field, String text) {
        return read(field, text, LocalDate::parse, "staff.calendar.input.date.invalid");
    }

    private Optional<OpenWindow> window(String field, String begin, String end) {
        return read(
                field,
                begin,
                text -> new OpenWindow(LocalTime.parse(text), LocalTime.parse(end)),
                "staff.calendar.input.hours.invalid");
    }

    private <T> Optional<T> read(String field, String text, Function<String, T> reader, String mistake) {
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (DateTimeException | IllegalArgumentException e) {
            messages.errorAt(field, mistake);
            return Optional.empty();
        }
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }

    public String getDayKind() {
        return dayKind;
    }

    public void setDayKind(String dayKind) {
        this.dayKind = dayKind;
    }

    public String getDayReason() {
        return dayReason;
    }

    public void setDayReason(String dayReason) {
        this.dayReason = dayReason;
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }

    public String getTermName() {
        return termName;
    }

    public void setTermName(String termName) {
        this.termName = termName;
    }

    public String getTermFirst() {
        return termFirst;
    }

    public void setTermFirst(String termFirst) {
        this.termFirst = termFirst;
    }

    public String getTermLast() {
        return termLast;
    }

    public void setTermLast(String termLast) {
        this.termLast = termLast;
    }
}
