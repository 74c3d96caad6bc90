package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Act;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.ResponseClock;
import org.gatepost.messaging.ThreadSummary;
import org.gatepost.messaging.ThreadView;

/** Shows threads: to a parent what is theirs to see, to staff what is theirs. */
@ApplicationScoped
class Views {

    /** From so many messages on a call is offered (rules 5). */
    private static final int MANY_MESSAGES = 6;

    /** A message of more code points is a long one. */
    private static final int LONG_MESSAGE = 2_000;

    @Inject
    ThreadRepository threads;

    @Inject
    Routes routes;

    @Inject
    MessagingPolicy policy;

    static List<UUID> keys(Collection<ConcernThread> some) {
        return some.stream().map(ConcernThread::key).toList();
    }

    /** A page of {@code found}, which has one more than a page where the list goes on. */
    <T> Page<T> page(
            List<ConcernThread> found,
            Function<ConcernThread, Cursor> place,
            Moment moment,
            Function<Dossier, T> item) {
        var shown = found.size() > Page.SIZE ? found.subList(0, Page.SIZE) : found;
        Optional<Cursor> next =
                found.size() > Page.SIZE ? Optional.of(place.apply(shown.get(Page.SIZE - 1))) : Optional.empty();
        return new Page<>(threads.dossiers(shown).stream().map(item).toList(), next, moment.now());
    }

    ThreadSummary forFamily(Dossier dossier, Set<UUID> unread, Moment moment) {
        return summary(dossier, dossier.thread().clock().forFamily(), unread, moment);
    }

    ThreadSummary forStaff(Dossier dossier, Set<UUID> unread, Moment moment) {
        return summary(dossier, dossier.thread().clockForStaff(moment.now()), unread, moment);
    }

    private static ThreadSummary summary(Dossier dossier, ResponseClock clock, Set<UUID> unread, Moment moment) {
        var thread = dossier.thread();
        return new ThreadSummary(
                thread.id(),
                thread.child(),
                thread.guardian(),
                thread.nature(),
                clock,
                thread.step(),
                holders(dossier, moment),
                thread.openedAt(),
                unread.contains(thread.key()));
    }

    /** Who has it; before the person concerned is chosen, and until it is escalated, those who choose. */
    static Set<PersonId> holders(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        if (!thread.isConcernedChosen() && !thread.hasGoneFurther()) {
            return Choosers.of(dossier, moment);
        }
        var holders = new LinkedHashSet<>(dossier.currentHolders());
        holders.removeAll(dossier.concerned());
        return holders;
    }

    ThreadView forFamily(Dossier dossier, Moment moment) {
        var entries = threads.entries(List.of(dossier.thread().key())).stream()
                .filter(entry -> entry.isForFamily(moment.now()))
                .toList();
        return view(
                dossier,
                dossier.thread().clock().forFamily(),
                moment,
                entries.stream().map(entry -> entry.forFamily(moment.now())).toList(),
                actsOfFamily(dossier, moment),
                isLong(entries));
    }

    private Set<Act> actsOfFamily(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        var acts = EnumSet.of(Act.WRITE);
        if (thread.clock().isWaiting()
                && thread.clock().isPromiseDue(moment.now())
                && !thread.hasAnswerToRelease(moment.now())
                && !thread.wasAskedAgainOn(moment.openDay())
                && routes.hasFurtherStep(dossier, moment)) {
            acts.add(Act.ASK_AGAIN);
        }
        return acts;
    }

    ThreadView forStaff(Actor actor, Dossier dossier, Moment moment) {
        return forStaff(dossier, moment, actsOfStaff(actor, dossier, moment));
    }

    /** As staff see it, with nothing to be done. */
    ThreadView forReading(Dossier dossier, Moment moment) {
        return forStaff(dossier, moment, Set.of());
    }

    private ThreadView forStaff(Dossier dossier, Moment moment, Set<Act> acts) {
        var entries = threads.entries(List.of(dossier.thread().key())).stream()
                .filter(entry -> entry.isForStaff(moment.now()))
                .toList();
        return view(
                dossier,
                dossier.thread().clockForStaff(moment.now()),
                moment,
                entries.stream()
                        .map(entry -> entry.forStaff(moment.now(), dossier.concerned()))
                        .toList(),
                acts,
                isLong(entries));
    }

    private Set<Act> actsOfStaff(Actor actor, Dossier dossier, Moment moment) {
        var acts = EnumSet.of(Act.ANSWER);
        if (policy.mayChooseConcerned(actor, dossier, moment)) {
            acts.add(Act.CHOOSE_CONCERNED);
        }
        if (dossier.thread().isConcernedChosen() && dossier.isHandedOnBy(actor.person())) {
            acts.add(Act.HAND_ON);
            if (dossier.hasItNow(actor.person())
                    && !Recipients.handBackTo(actor.person(), dossier, moment).isEmpty()) {
                acts.add(Act.HAND_BACK);
            }
        }
        return acts;
    }

    private ThreadView view(
            Dossier dossier,
            ResponseClock clock,
            Moment moment,
            List<Entry> entries,
            Set<Act> acts,
            boolean callSuggested) {
        var thread = dossier.thread();
        return new ThreadView(
                thread.id(),
                thread.child(),
                thread.guardian(),
                thread.nature(),
                thread.namedStaff(),
                clock,
                holders(dossier, moment),
                routes.path(dossier, moment),
                entries,
                acts,
                callSuggested);
    }

    private static boolean isLong(List<ThreadEntry> entries) {
        var written = entries.stream()
                .filter(entry -> entry.isMessageOrAnswer() && !entry.isWithdrawn())
                .toList();
        return written.size() >= MANY_MESSAGES || written.stream().anyMatch(entry -> entry.length() > LONG_MESSAGE);
    }
}
