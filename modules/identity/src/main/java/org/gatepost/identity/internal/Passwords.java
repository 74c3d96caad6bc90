package org.gatepost.identity.internal;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.gatepost.identity.UnfitPassword;

/** Makes and checks password hashes, a few at a time: each takes a processor for a while and 19 MiB. */
@ApplicationScoped
class Passwords {

    /** Argon2id with 19 MiB, two passes, one lane (SEC-PWD-01). */
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore hands =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** A second or two of waiting; more would take the server's threads away from everybody else. */
    private static final int MOST_WAITING = 50;

    /** What a password is compared with where there is no account, so that it takes as long. */
    private final String nobodys = hashOf(Long.toString(RANDOM.nextLong(), Character.MAX_RADIX));

    /**
     * The hash of a password that somebody chose.
     *
     * @throws UnfitPassword if it will not do
     */
    String hash(String password) {
        PasswordRules.require(password, List.of());
        return inTurn(() -> hashOf(password));
    }

    /** Whether {@code password} is the one behind {@code hash}; without a hash never, after the same time. */
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > 2 * UnfitPassword.LONGEST) {
            return false;
        }
        var against = hash.orElse(nobodys);
        boolean same = inTurn(() -> Argon2Function.getInstanceFromHash(against)
                .check(bytes(password), against.getBytes(StandardCharsets.US_ASCII)));
        return same && hash.isPresent();
    }

    /** Whether so many passwords wait for their turn that another had better come later. */
    boolean areTooManyWaiting() {
        return hands.getQueueLength() >= MOST_WAITING;
    }

    <T> T inTurn(Supplier<T> work) {
        hands.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            hands.release();
        }
    }

    private static String hashOf(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return ARGON2ID.hash(bytes(password), salt).getResult();
    }

    /** Keyboards differ in how they compose an accented letter. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
