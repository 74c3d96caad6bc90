package org.gatepost.directory;

/** What somebody is in the team of a class, in the order in which they are asked. Stored by name: add, never rename. */
public enum TeamRole {
    /** A class teacher; several in a job share. */
    TEACHER,
    /** Stands in where no teacher of the class works in time (rules 3, cover). */
    COVER,
    ASSISTANT
}
