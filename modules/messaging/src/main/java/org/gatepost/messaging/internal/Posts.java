package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.internal.ThreadRepository.Posted;

/** Makes a form of staff that is sent twice one act (REL-IDEM-01). */
@ApplicationScoped
class Posts {

    @Inject
    ThreadRepository threads;

    /**
     * Takes {@code key} for {@code entry}.
     *
     * @return what was stored for it before; empty if the entry is to be stored now
     */
    Optional<EntryId> before(Actor author, ClientMessageId key, ThreadEntry entry) {
        var thread = new ThreadId(entry.thread());
        var before = threads.claim(author, key, new Posted(thread, entry.id()));
        if (before.filter(posted -> !posted.thread().equals(thread)).isPresent()) {
            throw new InvalidInput("clientMessageId", "usedElsewhere");
        }
        return before.map(Posted::entry);
    }
}
