package org.gatepost.notification;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A letter as its writer hands it over. Its text is found by the order's kind; it never holds what somebody wrote, a
 * picture, or a child's name (SEC-MAIL-02).
 *
 * @param recipient one e-mail address
 * @param language in which it is written; English where that language has no text of the kind
 * @param facts what stands in the gaps of its text, by their names; single lines
 */
public record Letter(String recipient, Locale language, Map<String, String> facts) {

    public Letter {
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(language, "language");
        facts = Map.copyOf(facts);
    }
}
