package org.gatepost.messaging.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatepost.kernel.PersonId;

/** What was written and what happened in a thread, in the order in which it did. */
record Correspondence(List<ThreadEntry> entries) {

    /** The earliest unanswered message: not withdrawn, delivered after the latest answer shown by {@code now}. */
    Optional<ThreadEntry> earliestUnanswered(Instant now) {
        var answered = entries.stream()
                .filter(entry -> entry.isAnswer() && entry.isShown(now))
                .map(ThreadEntry::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return messages()
                .filter(message -> message.shownAt()
                        .filter(shown -> !shown.isAfter(answered))
                        .isEmpty())
                .findFirst();
    }

    /** Who wrote the latest entry that stops the clock. */
    Optional<PersonId> lastToAnswer() {
        return entries.stream()
                .filter(ThreadEntry::isAnswer)
                .reduce((earlier, later) -> later)
                .flatMap(ThreadEntry::author);
    }

    /** When the first message that was not withdrawn is delivered; empty if there is none, or to be confirmed. */
    Optional<Instant> firstDelivery() {
        return messages().flatMap(message -> message.shownAt().stream()).min(Instant::compareTo);
    }

    private Stream<ThreadEntry> messages() {
        return entries.stream().filter(entry -> entry.isMessage() && !entry.isWithdrawn());
    }
}
