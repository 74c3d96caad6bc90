package org.gatepost.architecture.matrix;

import java.util.Locale;

/** How what is asked about stands to whoever asks. */
enum Relation {
    /** Theirs: the guardian's child and thread; staff had the thread put before them. */
    OWN,
    /** Of the class next door. */
    OTHER_CLASS,
    /** Of another school of the trust. */
    OTHER_SCHOOL,
    /** The same child's, but the thread of its other, separated parent. */
    OTHER_GUARDIAN,
    /** A guardian whose link to the child has ended asks. */
    LINK_ENDED,
    /** A guardian who may have no access to the child asks. */
    RESTRICTED,
    /** Of the asking member of staff's own family: they are a parent there, and nothing else. */
    OWN_FAMILY;

    /** As the table writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
