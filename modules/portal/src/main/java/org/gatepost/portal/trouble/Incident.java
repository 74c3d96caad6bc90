package org.gatepost.portal.trouble;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody reads to the office on the phone, and what the log is searched for. */
record Incident(String id) {

    private static final Pattern FORM = Pattern.compile("[0-9A-F]{8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Incident next() {
        return new Incident(HexFormat.of().withUpperCase().toHexDigits(RANDOM.nextInt()));
    }

    static Optional<Incident> parse(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Incident(text)) : Optional.empty();
    }
}
