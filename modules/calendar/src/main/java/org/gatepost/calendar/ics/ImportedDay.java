package org.gatepost.calendar.ics;

import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.SchoolCalendarBuilder;

/**
 * What a calendar file says about one date.
 *
 * @param date local to the school
 * @param kind what it says
 * @param part the closed part of the day; present for {@link Kind#CLOSED_PART} only
 * @param reason in plain words, on one line; never empty
 */
public record ImportedDay(LocalDate date, Kind kind, Optional<OpenWindow> part, String reason) {

    /** What a file can say about a date. Stored by name: add at will, never rename. */
    public enum Kind {
        /** The school is closed all day. */
        CLOSED,
        /** Staff are there, pupils are not. */
        INSET,
        /** The school is closed for a part of the day. */
        CLOSED_PART
    }

    public ImportedDay {
        if (part.isPresent() != (kind == Kind.CLOSED_PART)) {
            throw new IllegalArgumentException(kind + " with part " + part + ": " + date);
        }
    }

    /** Accepts this day into a calendar. */
    public void addTo(SchoolCalendarBuilder calendar) {
        switch (kind) {
            case CLOSED -> calendar.closure(date, reason);
            case INSET -> calendar.insetDay(date, reason);
            case CLOSED_PART -> part.ifPresent(closed -> calendar.closedPart(date, closed, reason));
        }
    }
}
