package org.gatepost.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 80 random bits of an invitation, short enough to be typed from paper: whoever shows them may join as one person. Tries
 * are slowed down, and only the hash of {@link #secret()} is stored.
 *
 * @param value 16 digits and capital letters, without those that look like others (Crockford's Base32)
 */
public record JoinCode(String value) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public JoinCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of ours");
        }
    }

    /** A new one that nobody can guess. */
    public static JoinCode next() {
        var signs = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> signs.append(SIGNS.charAt(sign)));
        return new JoinCode(signs.toString());
    }

    /** What somebody typed or a link brought, in whatever case, with blanks or hyphens, O for 0, I or L for 1. */
    public static Optional<JoinCode> parse(String text) {
        var signs = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(signs).matches() ? Optional.of(new JoinCode(signs)) : Optional.empty();
    }

    /** In groups of four, to be read from paper. */
    public String spaced() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** The same right in the form in which others are kept. */
    public Secret secret() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(("join:" + value).getBytes(StandardCharsets.US_ASCII));
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "code";
    }
}
