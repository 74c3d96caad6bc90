package org.gatepost.acceptance.pages;

/** Whom a page is laid out for, and what follows from that. */
enum Audience {

    /** Families and everybody who is not signed in: an old phone, one hand, a slow line. */
    FAMILY("Families, and pages for everybody"),

    /** A tablet in a child's hands. */
    PUPIL("Pupils"),

    /** A tablet between lessons. */
    STAFF("Staff"),

    /** A laptop, and paper. */
    LEADERSHIP("Leadership and governors");

    private final String title;

    Audience(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether targets are 44 px high, and a view weighs little. */
    boolean isFamily() {
        return this == FAMILY || this == PUPIL;
    }
}
