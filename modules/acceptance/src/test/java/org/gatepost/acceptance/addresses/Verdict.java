package org.gatepost.acceptance.addresses;

import java.net.http.HttpResponse;
import java.util.Arrays;

/** What somebody is answered who asks for an address. */
enum Verdict {
    SHOWN('+'),
    /** As if there were no such thing (rules 11). */
    NOTHING('0'),
    /** Led to where one signs in, and back. */
    SIGN_IN('s'),
    /** Asked to put another hat on. */
    OTHER_HAT('h'),
    /** Led elsewhere. */
    LED_ON('>'),
    /** Takes posts only. */
    POST_ONLY('p'),
    ANYTHING_ELSE('?');

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

    static Verdict of(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 200 -> SHOWN;
            case 404 -> NOTHING;
            case 405 -> POST_ONLY;
            case 301, 302, 303 -> led(answer.headers().firstValue("Location").orElse(""));
            default -> ANYTHING_ELSE;
        };
    }

    private static Verdict led(String location) {
        if (location.equals("/sign-in") || location.startsWith("/sign-in?to=")) {
            return SIGN_IN;
        }
        return location.startsWith("/other-hat?to=") ? OTHER_HAT : LED_ON;
    }

    /** Whether there is something for whoever asks. */
    boolean isSomething() {
        return this == SHOWN || this == LED_ON || this == POST_ONLY;
    }
}
