package org.gatepost.messaging.internal;

import java.time.Instant;
import java.util.Optional;

/** From when on an answer is awaited and by when it is due; each is empty if it is to be confirmed. */
record AnswerTime(Optional<Instant> from, Optional<Instant> dueAt) {}
