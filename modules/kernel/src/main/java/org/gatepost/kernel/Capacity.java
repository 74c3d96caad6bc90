package org.gatepost.kernel;

/** In what capacity somebody acts; a teacher who is also a parent has both, one at a time. Stored by name. */
public enum Capacity {
    /** As parent or carer of a pupil. */
    GUARDIAN,
    /** As a member of the school's staff. */
    STAFF,
    /** The platform itself: a timer. */
    SYSTEM,
    /** Whoever runs the command line beside the database. */
    OPERATOR
}
