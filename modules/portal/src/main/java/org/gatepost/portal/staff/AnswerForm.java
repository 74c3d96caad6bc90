package org.gatepost.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.gatepost.messaging.Answers;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Writing;
import org.gatepost.portal.wording.Words;

/** What stops a thread's clock: an answer, one given by telephone or in person, a call, or that none is needed. */
@Named
@RequestScoped
public class AnswerForm {

    @Inject
    CurrentUser me;

    @Inject
    Answers answers;

    @Inject
    Messages messages;

    @Inject
    Words words;

    @Inject
    StaffThreadView view;

    @Inject
    Writing reply;

    @Inject
    Writing note;

    @Inject
    Writing callNote;

    @Inject
    Writing reason;

    private String how = "phone";
    private String callTime = "";

    /** Puts back what was typed before and not sent. */
    public void load() {
        getReply().takeUp();
    }

    public void answer() {
        if (getReply()
                .isTakenBy(id -> answers.answer(me.actor(), view.id(), reply.getText(), id), Map.of("body", "body"))) {
            view.goOn("answered");
        }
    }

    /** Records an answer that was given by telephone or in person. */
    public void record() {
        Writing.Act act = how.equals("phone")
                ? id -> answers.answeredByPhone(me.actor(), view.id(), note.getText(), id)
                : id -> answers.answeredInPerson(me.actor(), view.id(), note.getText(), id);
        if (getNote().isTakenBy(act, Map.of("note", "note"), how)) {
            view.goOn("recorded");
        }
    }

    /** Books a call or a meeting at the time typed, by the school's wall clock. */
    public void book() {
        Optional<Instant> when = typedCallTime();
        if (when.isEmpty()) {
            messages.errorAt("callTime", "staff.thread.input.callTime.invalid");
        } else if (getCallNote()
                .isTakenBy(
                        id -> answers.bookCall(me.actor(), view.id(), when.get(), callNote.getText(), id),
                        Map.of("when", "callTime", "note", "callNote"),
                        when.get())) {
            view.goOn("booked");
        }
    }

    public void needsNoAnswer() {
        if (getReason()
                .isTakenBy(
                        id -> answers.needsNoAnswer(me.actor(), view.id(), reason.getText(), id),
                        Map.of("reason", "reason"))) {
            view.goOn("noAnswer");
        }
    }

    private Optional<Instant> typedCallTime() {
        try {
            return Optional.of(words.calendar().instantOf(LocalDateTime.parse(callTime.strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Writing getReply() {
        return reply.named("answer:" + view.id());
    }

    /** What was said by telephone or in person. */
    public Writing getNote() {
        return note.named("note:" + view.id());
    }

    public Writing getCallNote() {
        return callNote.named("call:" + view.id());
    }

    /** Why no answer is needed. */
    public Writing getReason() {
        return reason.named("reason:" + view.id());
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getCallTime() {
        return callTime;
    }

    public void setCallTime(String callTime) {
        this.callTime = callTime;
    }
}
