package org.gatepost.messaging;

/** How a step of the flow chart is taken. Stored by name: add, never rename. */
public enum Channel {
    MESSAGE,
    MEETING,
    APPOINTMENT,
    /** By appointment, made through the office (LEAD-3). */
    APPOINTMENT_THROUGH_OFFICE
}
