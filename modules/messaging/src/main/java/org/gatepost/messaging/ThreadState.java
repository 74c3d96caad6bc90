package org.gatepost.messaging;

/** Whether a thread awaits an answer. Stored by name: add, never rename. */
public enum ThreadState {
    /** The response clock runs. */
    WAITING,
    /** It awaits an answer, and no time can be given: "to be confirmed". */
    TO_BE_CONFIRMED,
    /** The last step's clock has run out. */
    OVERDUE,
    /** Nothing in it awaits an answer. */
    SETTLED
}
