package org.gatepost.directory.office;

/** What somebody is at a school. */
public enum KindOfPerson {
    PUPIL,
    GUARDIAN,
    STAFF,
    GOVERNOR
}
