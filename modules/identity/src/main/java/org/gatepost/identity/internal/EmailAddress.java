package org.gatepost.identity.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as accounts are found by: trimmed and in lower case. */
record EmailAddress(String value) {

    /** Only what cannot be an address is refused: spaces, control characters, no {@code @}. */
    private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}\\p{Z}@]{1,64}@[^\\p{Cntrl}\\p{Z}@]{1,189}");

    EmailAddress {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Enough for whoever knows the address to recognise it: {@code a…@post.example}. */
    String masked() {
        return value.substring(0, 1) + "…" + value.substring(value.indexOf('@'));
    }

    static Optional<EmailAddress> parse(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(address).matches() ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }
}
