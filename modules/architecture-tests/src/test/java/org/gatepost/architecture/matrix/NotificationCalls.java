package org.gatepost.architecture.matrix;

import java.util.Map;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.LetterUpkeep;
import org.gatepost.notification.Outbox;
import org.gatepost.notification.SentLetters;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.shows;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations of notification. */
final class NotificationCalls {

    private static final String KIND = "matrix";

    private NotificationCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry(
                        "SentLetters.states",
                        shows(of -> of.get(SentLetters.class)
                                        .states(
                                                of.actor(),
                                                KIND,
                                                Set.of(of.subject().child().value()))
                                        .containsKey(of.subject().child().value()))
                                .after(of -> of.get(Outbox.class)
                                        .post(
                                                Actor.operator(
                                                        of.subject().guardian().school()),
                                                new LetterOrder(
                                                        KIND,
                                                        of.subject().child().value())))),
                entry(
                        "SentLetters.undelivered",
                        showsOwn(of -> of.get(SentLetters.class).undelivered(of.actor()) >= 0)),
                entry(
                        "LetterUpkeep.sendDue",
                        showsOwn(of -> of.get(LetterUpkeep.class).sendDue(of.actor()) >= 0)));
    }
}
