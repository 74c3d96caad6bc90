package org.gatepost.launcher.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.launcher.demo.story.Story.Does;
import org.gatepost.launcher.demo.story.Story.Reply;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.Sent;
import org.gatepost.messaging.ThreadId;
import org.jspecify.annotations.Nullable;

/** One story while it is told: knows where it has got to, and when it goes on. */
final class Telling {

    private static final Duration BREATH = Duration.ofMinutes(1);

    private final Story story;
    private final Cast cast;
    private final Moments moments;
    private final Desk desk;
    private int told;
    private @Nullable ThreadId thread;
    private @Nullable EntryId lastMessage;
    private Instant delivered = Instant.MAX;

    Telling(Story story, Cast cast, Moments moments, Desk desk) {
        this.story = story;
        this.cast = cast;
        this.moments = moments;
        this.desk = desk;
    }

    /** When it begins; empty if the calendar does not have that moment. */
    Optional<Instant> begins() {
        return moments.at(story.at());
    }

    /** When it goes on after {@code last}; staff come to it once it has been delivered. Empty at its end. */
    Optional<Instant> goesOnAfter(Instant last) {
        if (told > story.replies().size()) {
            return Optional.empty();
        }
        var reply = story.replies().get(told - 1);
        return moments.at(reply.at())
                .map(at -> later(at, last.plus(BREATH)))
                .map(at ->
                        reply.isByParent() || delivered.equals(Instant.MAX) ? at : later(at, delivered.plus(BREATH)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Does what comes next. */
    void goOn() {
        if (told++ == 0) {
            open();
            return;
        }
        var reply = story.replies().get(told - 2);
        if (reply.isByParent()) {
            doAsParent(reply);
        } else if (reply.does() == Does.READ_FOR_SAFEGUARDING) {
            desk.readings().read(cast.staff(reply.by()), thread(), reply.text());
        } else {
            doAsStaff(reply, cast.staff(reply.by()));
        }
    }

    private void open() {
        var parent = cast.guardian(story.parent());
        var concern = new NewConcern(
                cast.child(parent, story.child()),
                story.nature(),
                story.text(),
                ClientMessageId.next(),
                story.staff(),
                story.aboutTheOffice());
        note(desk.concerns().open(parent, concern));
    }

    private void note(Sent sent) {
        thread = sent.thread();
        lastMessage = sent.entry();
        delivered = sent.promise().deliveredAt().orElse(Instant.MAX);
    }

    private void doAsParent(Reply reply) {
        var parent = cast.guardian(story.parent());
        desk.familyThreads().view(parent, thread());
        switch (reply.does()) {
            case WRITE -> note(desk.concerns().write(parent, thread(), reply.text(), ClientMessageId.next()));
            case WITHDRAW -> desk.concerns().withdraw(parent, lastMessage());
            case ASK_AGAIN -> desk.concerns().askAgain(parent, thread());
            default -> throw new IllegalArgumentException("a parent cannot " + reply.does());
        }
    }

    private void doAsStaff(Reply reply, Actor staff) {
        desk.inbox().view(staff, thread());
        var answers = desk.answers();
        var handOns = desk.handOns();
        switch (reply.does()) {
            case ANSWER -> answers.answer(staff, thread(), reply.text(), ClientMessageId.next());
            case PHONE -> answers.answeredByPhone(staff, thread(), reply.text(), ClientMessageId.next());
            case IN_PERSON -> answers.answeredInPerson(staff, thread(), reply.text(), ClientMessageId.next());
            case BOOK_CALL ->
                answers.bookCall(
                        staff,
                        thread(),
                        reply.when().flatMap(moments::at).orElseThrow(),
                        reply.text(),
                        ClientMessageId.next());
            case NO_ANSWER_NEEDED -> answers.needsNoAnswer(staff, thread(), reply.text(), ClientMessageId.next());
            case HAND_ON ->
                handOns.handOn(staff, thread(), other(reply).person(), reply.text(), ClientMessageId.next());
            case HAND_BACK -> handOns.handBack(staff, thread(), reply.text(), ClientMessageId.next());
            case CHOOSE -> handOns.chooseConcerned(staff, thread(), other(reply).person());
            default -> throw new IllegalArgumentException("staff cannot " + reply.does());
        }
    }

    private Actor other(Reply reply) {
        return cast.staff(reply.to().orElseThrow());
    }

    private ThreadId thread() {
        return Optional.ofNullable(thread).orElseThrow();
    }

    private EntryId lastMessage() {
        return Optional.ofNullable(lastMessage).orElseThrow();
    }

    /** Which story this is, for a log: nothing of what is written in it. */
    @Override
    public String toString() {
        return story.nature() + " at " + story.at() + ", step " + told;
    }
}
