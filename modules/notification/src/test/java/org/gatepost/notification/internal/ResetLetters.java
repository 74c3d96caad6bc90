package org.gatepost.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gatepost.notification.Letter;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.LetterWriter;

/** Writes to whoever a test says; an order about nobody it knows is not wanted any more. */
@ApplicationScoped
class ResetLetters implements LetterWriter {

    static final String KIND = "identity.reset";

    /** By subject, for all containers of this JVM: two nodes write the same letters. */
    private static final Map<UUID, Letter> LETTERS = new ConcurrentHashMap<>();

    static LetterOrder to(String recipient) {
        return to(recipient, Locale.ENGLISH);
    }

    static LetterOrder to(String recipient, Locale language) {
        var order = new LetterOrder(KIND, UUID.randomUUID());
        LETTERS.put(
                order.subject(),
                new Letter(
                        recipient,
                        language,
                        Map.of("link", "https://gatepost.example/reset?code=s3cret", "minutes", "30")));
        return order;
    }

    static void isNotWanted(LetterOrder order) {
        LETTERS.remove(order.subject());
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Letter> write(LetterOrder order, Instant now) {
        return Optional.ofNullable(LETTERS.get(order.subject()));
    }
}
