package org.gatepost.messaging;

import org.gatepost.calendar.Promise;

/**
 * What was stored, and what was promised for it.
 *
 * @param promise when it is delivered and by when an answer is due; for a further message the due time is that of the
 *     earliest unanswered one, which it neither restarts nor shortens
 */
public record Sent(ThreadId thread, EntryId entry, Promise promise) {}
