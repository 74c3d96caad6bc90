package org.gatepost.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.Families;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Answers;
import org.gatepost.messaging.Inbox;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadView;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.EntryWindow;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.ShownThread;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/** One thread that was put before a member of staff; {@link AnswerForm} and {@link HandOnForm} act on it. */
@Named
@RequestScoped
public class StaffThreadView {

    private static final List<String> DONE =
            List.of("answered", "recorded", "booked", "noAnswer", "handedOn", "handedBack", "chosen");

    @Inject
    CurrentUser me;

    @Inject
    Inbox inbox;

    @Inject
    Answers answers;

    @Inject
    Families families;

    @Inject
    Messages messages;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private @Nullable ShownThread thread;
    private String className = "";
    private @Nullable String heldUntil;

    /** Loads the thread. */
    public void load() {
        getThread();
        visit.parameter("done")
                .filter(DONE::contains)
                .ifPresent(done -> messages.info("staff.thread.message.info." + done));
    }

    ThreadId id() {
        return Ids.parse(visit.parameter("id").orElse(null), ThreadId::parse, "thread");
    }

    /** Shows the thread again after an act, and says what was done. */
    void goOn(String done) {
        visit.goTo("/staff/thread?done=" + done + "&id=" + id());
    }

    /** The thread as the page shows it. */
    public ShownThread getThread() {
        if (thread == null) {
            ThreadView read = inbox.view(me.actor(), id());
            thread = ShownThread.toStaff(read, words.threads(read.people()));
            className = classOf(read.child());
        }
        return thread;
    }

    private String classOf(PersonId child) {
        try {
            return families.child(me.actor(), child).className();
        } catch (NotFound leftTheSchool) {
            return "";
        }
    }

    /** The child's class of today; empty for one who has left. */
    public String getClassName() {
        getThread();
        return className;
    }

    /** Until when an answer written now is held; empty when the school is open (STAFF-5). */
    public String getHeldUntil() {
        if (heldUntil == null) {
            heldUntil = heldUntil(answers.releaseTime(me.actor()));
        }
        return heldUntil;
    }

    private String heldUntil(Optional<Instant> release) {
        if (words.opening().isOpen()) {
            return "";
        }
        return release.map(words.times()::dateTime)
                .orElseGet(() -> words.texts().say("words.toBeConfirmed"));
    }

    /** What of the thread is shown: its newest entries, or those before the one that the address names. */
    public EntryWindow getWindow() {
        return EntryWindow.of(getThread().getEntries(), visit.parameter("before"));
    }

    /** Address of this page, without its place in the thread. */
    public String getAddress() {
        return "/staff/thread?id=" + id();
    }
}
