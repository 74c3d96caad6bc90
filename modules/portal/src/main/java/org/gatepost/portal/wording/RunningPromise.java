package org.gatepost.portal.wording;

import java.util.List;
import java.util.Optional;
import org.gatepost.calendar.Promise;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.ThreadView;

/** The promise behind a running clock, worked out again from the message it was made for, so that its reason can be told. */
public final class RunningPromise {

    private RunningPromise() {}

    /** Empty where nothing waits, or where the calendar no longer leads to what the parent was promised. */
    public static Optional<Promise> of(ThreadView thread, SchoolCalendar calendar) {
        return earliestUnanswered(thread.entries())
                .map(message -> calendar.promise(message.at()))
                .filter(promise -> thread.clock().isWaiting())
                .filter(promise -> promise.dueAt().equals(thread.clock().promisedFor()));
    }

    private static Optional<Entry> earliestUnanswered(List<Entry> entries) {
        int answered = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (EntryRow.sideOf(entries.get(i)).equals("staff")
                    && !entries.get(i).held()) {
                answered = i + 1;
            }
        }
        return entries.subList(answered, entries.size()).stream()
                .filter(entry -> entry.kind() == Entry.Kind.MESSAGE && !entry.withdrawn())
                .findFirst();
    }
}
