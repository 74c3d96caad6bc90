package org.gatepost.messaging;

/** What the one who looks at a thread may do with it at this moment; a screen shows these and no others. */
public enum Act {
    WRITE,
    ASK_AGAIN,
    ANSWER,
    HAND_ON,
    HAND_BACK,
    /** Choose the person a concern about staff is about. */
    CHOOSE_CONCERNED
}
