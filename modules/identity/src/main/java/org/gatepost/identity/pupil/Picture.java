package org.gatepost.identity.pupil;

/** The pictures of which a pupil chooses three, in order, each once: 1,320 ways. Stored by name: never rename. */
public enum Picture {
    CAT,
    SUN,
    BOAT,
    APPLE,
    TREE,
    STAR,
    FISH,
    HOUSE,
    BELL,
    KEY,
    KITE,
    CUP;

    /** How many a pupil chooses. */
    public static final int CHOSEN = 3;
}
