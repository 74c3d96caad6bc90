package org.gatepost.directory.internal;

/** What a person is at a school; for good. Stored by name: add, never rename. */
enum PersonKind {
    PUPIL,
    GUARDIAN,
    STAFF
}
