package org.gatepost.portal.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gatepost.messaging.ResponseClock;
import org.gatepost.portal.language.Texts;

/**
 * How much of what waits is pressing.
 *
 * @param overdue how many should have been answered by now
 * @param today how many are due later on the present day
 * @param more whether there may be further ones that were not counted
 */
public record Workload(long overdue, long today, boolean more) {

    /** @param more whether there are clocks beside these */
    public static Workload of(Collection<ResponseClock> clocks, SchoolTimes times, boolean more) {
        List<ResponseClock> running = clocks.stream()
                .filter(clock -> clock.isWaiting() && clock.answerReleasedAt().isEmpty())
                .toList();
        long overdue = running.stream()
                .filter(clock -> clock.dueAt().filter(times::isPast).isPresent())
                .count();
        long today = running.stream()
                .filter(clock -> clock.dueAt()
                        .filter(due -> times.isToday(due) && !times.isPast(due))
                        .isPresent())
                .count();
        return new Workload(overdue, today, more && overdue + today == clocks.size());
    }

    /** "2 are overdue and 3 are due today." */
    public String said(Texts texts) {
        List<String> parts = new ArrayList<>();
        if (overdue > 0) {
            parts.add(texts.say("staff.load.overdue", overdue));
        }
        if (today > 0) {
            parts.add(texts.say("staff.load.today", today));
        }
        if (parts.isEmpty()) {
            return texts.say("staff.load.nothing");
        }
        return texts.say(more ? "staff.load.more" : "staff.load", texts.list(parts));
    }
}
