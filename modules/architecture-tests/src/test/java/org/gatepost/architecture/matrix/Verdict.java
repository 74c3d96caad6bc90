package org.gatepost.architecture.matrix;

import java.util.Arrays;

/** What comes of asking. */
enum Verdict {
    /** It was done, or shown. */
    ALLOWED('+'),
    /** Answered as if there were no such thing (rules 11). */
    NOTHING('0'),
    /** Not for this kind of person, whatever it is asked about; visitors see what they see of nothing. */
    REFUSED('-'),
    /** Theirs to do, but the thing is not in a state for it. */
    NOT_NOW('!'),
    /** The operation takes no actor, so that a role means nothing to it. */
    NOT_ASKED('.');

    final char letter;

    Verdict(char letter) {
        this.letter = letter;
    }

    static Verdict of(char letter) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.letter == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict is written " + letter));
    }
}
