package org.gatepost.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of a day by the wall clock of the school, to the second; half-open.
 *
 * @param from first moment of the window
 * @param until first moment after it: a window until 17:30 is closed at 17:30:00; midnight stands for the day's end
 */
public record OpenWindow(LocalTime from, LocalTime until) {

    /** Monday to Friday's hours in the policy (STAFF-5): 08:00 to 17:30. */
    public static final OpenWindow SCHOOL_HOURS = new OpenWindow(LocalTime.of(8, 0), LocalTime.of(17, 30));

    /** From midnight to midnight. */
    public static final OpenWindow ALL_DAY = new OpenWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    static final int SECONDS_OF_A_DAY = 86_400;

    public OpenWindow {
        if (!isToTheSecond(from) || !isToTheSecond(until)) {
            throw new IllegalArgumentException("window is not to the second: " + from + " to " + until);
        }
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            throw new IllegalArgumentException("window must end after it starts: " + from + " to " + until);
        }
    }

    /** The window between two seconds of the day, 0 to 86,400; the second is excluded. */
    static OpenWindow ofSeconds(int from, int until) {
        return new OpenWindow(LocalTime.ofSecondOfDay(from), LocalTime.ofSecondOfDay(until % SECONDS_OF_A_DAY));
    }

    /** Whether {@code time} lies in this window; its last moment does not. */
    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.toSecondOfDay() < untilSecond();
    }

    /** What this window and {@code other} have in common. */
    public Optional<OpenWindow> overlap(OpenWindow other) {
        int start = Math.max(fromSecond(), other.fromSecond());
        int end = Math.min(untilSecond(), other.untilSecond());
        return start < end ? Optional.of(ofSeconds(start, end)) : Optional.empty();
    }

    /** What is left of this window when {@code closed} are taken out of it, in the order of the day; may be empty. */
    public List<OpenWindow> without(Collection<OpenWindow> closed) {
        List<OpenWindow> left = new ArrayList<>();
        int start = fromSecond();
        List<OpenWindow> inOrder =
                closed.stream().sorted(Comparator.comparing(OpenWindow::from)).toList();
        for (OpenWindow part : inOrder) {
            int end = Math.min(part.fromSecond(), untilSecond());
            if (start < end) {
                left.add(ofSeconds(start, end));
            }
            start = Math.max(start, part.untilSecond());
        }
        if (start < untilSecond()) {
            left.add(ofSeconds(start, untilSecond()));
        }
        return List.copyOf(left);
    }

    private static boolean isToTheSecond(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }

    int fromSecond() {
        return from.toSecondOfDay();
    }

    /** The day's end is 86,400, not 0. */
    int untilSecond() {
        return until.equals(LocalTime.MIDNIGHT) ? SECONDS_OF_A_DAY : until.toSecondOfDay();
    }
}
