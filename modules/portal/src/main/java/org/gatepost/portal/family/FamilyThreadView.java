package org.gatepost.portal.family;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.FamilyThreads;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadView;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Attempts;
import org.gatepost.portal.page.EntryWindow;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.page.Writing;
import org.gatepost.portal.wording.RunningPromise;
import org.gatepost.portal.wording.ShownThread;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/** One thread, for the parent who opened it: what was written, who has it and by when, and what can be done now. */
@Named
@RequestScoped
public class FamilyThreadView {

    @Inject
    CurrentUser me;

    @Inject
    FamilyThreads threads;

    @Inject
    Concerns concerns;

    @Inject
    Attempts attempts;

    @Inject
    Writing writing;

    @Inject
    Messages messages;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private @Nullable ThreadView thread;
    private @Nullable ShownThread shown;

    /** Loads the thread, with what was typed before and not sent. */
    public void load() {
        thread();
        getWriting().takeUp();
        writing.goBackTo();
        visit.parameter("done").ifPresent(this::sayWhatWasDone);
    }

    private void sayWhatWasDone(String done) {
        if (List.of("sent", "withdrawn", "askedAgain").contains(done)) {
            messages.info("family.thread.message.info." + done);
        }
    }

    /** Adds a message. */
    public void write() {
        if (getWriting()
                .isTakenBy(
                        message -> concerns.write(me.actor(), id(), writing.getText(), message),
                        Map.of("body", "body"))) {
            goOn("sent");
        }
    }

    /** Takes back the message that the pressed button names. */
    public void withdraw() {
        EntryId message = Ids.parse(visit.parameter("withdraw").orElse(null), EntryId::parse, "message");
        if (attempts.succeeds(() -> concerns.withdraw(me.actor(), message), Map.of())) {
            visit.textTakenBack();
            goOn("withdrawn");
        }
    }

    /** Puts the thread before the next step. */
    public void askAgain() {
        if (attempts.succeeds(() -> concerns.askAgain(me.actor(), id()), Map.of())) {
            goOn("askedAgain");
        }
    }

    private void goOn(String done) {
        visit.goTo("/family/thread?done=" + done + "&id=" + id());
    }

    private ThreadId id() {
        return Ids.parse(visit.parameter("id").orElse(null), ThreadId::parse, "thread");
    }

    private ThreadView thread() {
        if (thread == null) {
            thread = threads.view(me.actor(), id());
        }
        return thread;
    }

    /** The thread as the page shows it. */
    public ShownThread getThread() {
        if (shown == null) {
            shown = ShownThread.toFamily(thread(), words.threads(thread().people()));
        }
        return shown;
    }

    /** Why the answer is not due the next day; empty where it is, where nothing waits, and once the time has come. */
    public String getWhy() {
        return RunningPromise.of(thread(), words.calendar())
                .filter(promise -> promise.dueAt().filter(words.now()::isBefore).isPresent())
                .flatMap(words.promises()::why)
                .orElse("");
    }

    /** Whether it is quiet, so that nobody reads what is urgent (PARENT-5). */
    public boolean isQuiet() {
        return !words.opening().isOpen();
    }

    /** When a message written now is delivered. */
    public String getDelivery() {
        return words.promises().delivery(words.calendar().promise(words.now()));
    }

    public Writing getWriting() {
        return writing.named("thread:" + id());
    }

    /** What of the thread is shown: its newest entries, or those before the one that the address names. */
    public EntryWindow getWindow() {
        return EntryWindow.of(getThread().getEntries(), visit.parameter("before"));
    }

    /** Address of this page, without its place in the thread. */
    public String getAddress() {
        return "/family/thread?id=" + id();
    }
}
