package org.gatepost.messaging;

/** The nature of a concern, by which the flow chart finds who gets it (A3). Stored by name: add, never rename. */
public enum Nature {
    /** Learning (A3-LEARNING). */
    LEARNING,
    /** Individual needs, emotional wellbeing, personal problems, behaviour (A3-PASTORAL). */
    PASTORAL,
    /** A learning or physical need (A3-SEND). */
    SEND,
    /** An issue relating to a member of staff (A3-STAFF). */
    STAFF,
    /** School administration (A3-ADMIN). */
    ADMIN
}
