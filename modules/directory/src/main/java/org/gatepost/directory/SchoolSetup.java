package org.gatepost.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.kernel.Duty;

/**
 * A school as far as rosters do not tell it. People and classes are named by their {@code sourcedId} in the roster.
 *
 * @param officePhone where urgent things go (PARENT-5)
 * @param openWeekdays weekdays on which there is school
 * @param hours opening hours of an open day
 * @param insetDaysOpen whether staff are reached on INSET days
 * @param terms with none, every date is in term
 * @param roleHolders in the order in which they are asked
 */
public record SchoolSetup(
        String officePhone,
        ZoneId zone,
        Set<DayOfWeek> openWeekdays,
        OpenWindow hours,
        boolean insetDaysOpen,
        List<Term> terms,
        List<CalendarDay> days,
        List<RoleHolder> roleHolders,
        List<Cover> covers,
        List<StaffPattern> patterns,
        List<LinkDetails> links,
        List<Restricted> restrictions,
        Look look) {

    public SchoolSetup {
        openWeekdays = Set.copyOf(openWeekdays);
        terms = List.copyOf(terms);
        days = List.copyOf(days);
        roleHolders = List.copyOf(roleHolders);
        covers = List.copyOf(covers);
        patterns = List.copyOf(patterns);
        links = List.copyOf(links);
        restrictions = List.copyOf(restrictions);
    }

    /**
     * By what people recognise the school.
     *
     * @param colour its own colour, {@code #rrggbb} in small letters; empty to go by Gatepost's
     */
    public record Look(String colour, Optional<Logo> logo) {

        private static final Pattern COLOUR = Pattern.compile("(#[0-9a-f]{6})?");

        /** Of a school that says nothing of it. */
        public static final Look PLAIN = new Look("", Optional.empty());

        public Look {
            if (!COLOUR.matcher(colour).matches()) {
                throw new IllegalArgumentException("not a colour of six hexadecimal digits: " + colour);
            }
        }
    }

    /** What a date of the calendar is. Stored by name: add, never rename. */
    public enum DayKind {
        /** A bank holiday or any other closed date. */
        CLOSURE,
        /** Staff are there, pupils are not. */
        INSET,
        /** A part of the date is closed. */
        CLOSED_PART
    }

    /** @param part the closed part of a {@link DayKind#CLOSED_PART}, empty for the other kinds */
    public record CalendarDay(LocalDate date, DayKind kind, Optional<OpenWindow> part, String reason) {

        public CalendarDay {
            if (part.isPresent() != (kind == DayKind.CLOSED_PART)) {
                throw new IllegalArgumentException("a closed part has hours, nothing else has: " + date + " " + kind);
            }
        }
    }

    /** Somebody who holds a duty of the flow chart. Class teachers are held in class teams instead. */
    public record RoleHolder(Duty duty, String staff) {

        public RoleHolder {
            if (!ASSIGNABLE.contains(duty)) {
                throw new IllegalArgumentException(duty + " is not given by name, only " + ASSIGNABLE);
            }
        }

        private static final Set<Duty> ASSIGNABLE = Set.of(
                Duty.RECEPTION,
                Duty.OFFICE,
                Duty.PASTORAL_LEAD,
                Duty.SENCO,
                Duty.SAFEGUARDING_LEAD,
                Duty.DEPUTY,
                Duty.HEAD,
                Duty.SUPPORT_STAFF,
                Duty.TRUST_ADMINISTRATOR);
    }

    /** Somebody who stands in for the teachers of a class. */
    public record Cover(String classSourcedId, String staff) {}

    /** When somebody can be reached. */
    public record StaffPattern(String staff, WorkingPattern pattern) {}

    /** What the roster does not say about a link it made; a link that is no longer in force is left as it was. */
    public record LinkDetails(
            String guardian,
            String child,
            String relation,
            ParentalResponsibility responsibility,
            boolean livesWith,
            boolean messages,
            boolean feed,
            boolean journal) {}

    /** @param reason for those who may know; never shown to a guardian */
    public record Restricted(String guardian, String child, Restriction restriction, String reason) {}
}
