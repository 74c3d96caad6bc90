package org.gatepost.messaging;

import org.gatepost.kernel.RuleViolation;

/** The act is one that the actor may do, but not in the state the thread is in. */
@SuppressWarnings("serial") // never leaves the process
public final class NotPossibleNow extends RuleViolation {

    /** Why it is not possible. */
    public enum Reason {
        /** What is to be withdrawn has been delivered. */
        ALREADY_DELIVERED("alreadyDelivered"),
        /** The promised time has not come: "ask again" works from then on. */
        NOT_YET_DUE("notYetDue"),
        /** "Ask again" works once per open day. */
        ALREADY_ASKED_TODAY("alreadyAskedToday"),
        /** The flow chart has no further step with somebody who holds it. */
        NO_FURTHER_STEP("noFurtherStep"),
        /** Nothing in the thread awaits an answer. */
        NOTHING_WAITING("nothingWaiting"),
        /** A concern about staff is nobody else's before the person concerned has been chosen (A3-STAFF). */
        CONCERNED_PERSON_NOT_CHOSEN("concernedPersonNotChosen"),
        /** Nobody had the thread before, or nobody who still may. */
        NOBODY_TO_HAND_BACK_TO("nobodyToHandBackTo"),
        /** They have it already. */
        HAS_IT_ALREADY("hasItAlready");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Reason reason;

    public NotPossibleNow(Reason reason, ThreadId thread) {
        super("messaging.refusal." + reason.key, reason + " in thread " + thread);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
