package org.gatepost.kernel;

/** In what capacity somebody acts; a teacher who is also a parent has both, one at a time. Stored by name. */
public enum Capacity {
    /** As parent or carer of a pupil. */
    GUARDIAN,
    /** As a member of the school's staff. */
    STAFF,
    /** As a child of the school, by a card. */
    PUPIL,
    /** As a governor, who sees figures and documents; never messages, never children (rules 11). */
    GOVERNOR,
    /** The platform itself: a timer. */
    SYSTEM,
    /** Whoever runs the command line beside the database. */
    OPERATOR
}
