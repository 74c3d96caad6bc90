package org.gatepost.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.notification.Letter;
import org.gatepost.notification.LetterState;
import org.gatepost.notification.LetterUpkeep;

/** Sends letter by letter, outside any transaction: a slow mail server must not hold a connection to the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class LetterUpkeepBean implements LetterUpkeep {

    private static final Logger LOG = Logger.getLogger(LetterUpkeepBean.class.getName());

    @Inject
    LetterBook letters;

    @Inject
    Writers writers;

    @Inject
    PostOffice office;

    @Inject
    Clock clock;

    @Override
    @Requires(Duty.SYSTEM)
    public int sendDue(Actor system) {
        try {
            return office.postman().map(this::sendDueBy).orElse(0);
        } catch (MessagingException e) {
            throw new IllegalStateException("letters cannot be sent at all", e);
        }
    }

    private int sendDueBy(Postman postman) {
        int sent = 0;
        try (postman) {
            for (var due = letters.claim(clock.instant()); due.isPresent(); due = letters.claim(clock.instant())) {
                var came = send(due.get(), postman);
                sent += came == Came.SENT ? 1 : 0;
                if (came == Came.NOBODY_THERE) {
                    break; // the next would wait for the same silence
                }
            }
        }
        return sent;
    }

    /** What came of an attempt, as far as the next letter is concerned. */
    private enum Came {
        SENT,
        CLOSED,
        POSTPONED,
        NOBODY_THERE
    }

    private Came send(DueLetter due, Postman postman) {
        try {
            return send(due, writers.write(due.order(), clock.instant()), postman);
        } catch (AddressException e) {
            return undelivered(due, e);
        } catch (SendFailedException e) {
            return Refusals.isFinal(e) ? undelivered(due, e) : postponed(due, e);
        } catch (MessagingException e) {
            postponed(due, e);
            return Came.NOBODY_THERE;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    "letter " + due.id() + " of kind " + due.order().kind() + " was not written",
                    e);
            return postponed(due, e);
        }
    }

    private Came send(DueLetter due, Optional<Letter> written, Postman postman) throws MessagingException {
        if (written.isEmpty()) {
            letters.close(due, LetterState.NOT_WANTED, "", clock.instant());
            return Came.CLOSED;
        }
        postman.carry(office.mail(due, written.get(), clock.instant()));
        letters.close(due, LetterState.SENT, "", clock.instant());
        return Came.SENT;
    }

    private Came postponed(DueLetter due, Exception e) {
        var now = clock.instant();
        if (due.isHopeless(now)) {
            return undelivered(due, e);
        }
        LOG.log(Level.WARNING, "letter {0} waits after attempt {1}: {2}", new Object[] {
            due.id(), due.attempts(), Refusals.inShort(e)
        });
        letters.postpone(
                due,
                Refusals.inShort(e),
                now.plus(due.pause(ThreadLocalRandom.current().nextDouble())));
        return Came.POSTPONED;
    }

    private Came undelivered(DueLetter due, Exception e) {
        LOG.log(Level.SEVERE, "letter {0} of kind {1} could not be delivered: {2}", new Object[] {
            due.id(), due.order().kind(), Refusals.inShort(e)
        });
        letters.close(due, LetterState.UNDELIVERED, Refusals.inShort(e), clock.instant());
        return Came.CLOSED;
    }
}
