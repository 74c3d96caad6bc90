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
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Drafts;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Attempts;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
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
    Drafts drafts;

    @Inject
    Attempts attempts;

    @Inject
    Messages messages;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    StaffThreadView view;

    private String body = "";
    private String clientMessageId = ClientMessageId.next().toString();
    private String recordMessageId = ClientMessageId.next().toString();
    private String bookMessageId = ClientMessageId.next().toString();
    private String noAnswerMessageId = ClientMessageId.next().toString();
    private String how = "phone";
    private String note = "";
    private String callTime = "";
    private String callNote = "";
    private String reason = "";

    /** Puts back what was typed before and not sent. */
    public void load() {
        body = drafts.find(me.actor(), getForm()).orElse("");
    }

    public void answer() {
        ClientMessageId message = Ids.parse(clientMessageId, ClientMessageId::parse, "answer");
        if (attempts.succeeds(() -> answers.answer(me.actor(), view.id(), body, message), Map.of("body", "body"))) {
            drafts.discard(me.actor(), getForm());
            visit.textArrived(getForm());
            view.goOn("answered");
        }
    }

    /** Records an answer that was given by telephone or in person. */
    public void record() {
        ClientMessageId message = Ids.parse(recordMessageId, ClientMessageId::parse, "answer");
        Runnable act = how.equals("phone")
                ? () -> answers.answeredByPhone(me.actor(), view.id(), note, message)
                : () -> answers.answeredInPerson(me.actor(), view.id(), note, message);
        if (attempts.succeeds(act, Map.of("note", "note"))) {
            view.goOn("recorded");
        }
    }

    /** Books a call or a meeting at the time typed, by the school's wall clock. */
    public void book() {
        ClientMessageId message = Ids.parse(bookMessageId, ClientMessageId::parse, "answer");
        Optional<Instant> when = typedCallTime();
        if (when.isEmpty()) {
            messages.errorAt("callTime", "staff.thread.input.callTime.invalid");
        } else if (attempts.succeeds(
                () -> answers.bookCall(me.actor(), view.id(), when.get(), callNote, message),
                Map.of("when", "callTime", "note", "callNote"))) {
            view.goOn("booked");
        }
    }

    public void needsNoAnswer() {
        ClientMessageId message = Ids.parse(noAnswerMessageId, ClientMessageId::parse, "answer");
        if (attempts.succeeds(
                () -> answers.needsNoAnswer(me.actor(), view.id(), reason, message), Map.of("reason", "reason"))) {
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

    /** The name under which what is typed here is kept. */
    public String getForm() {
        return "answer:" + view.id();
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getClientMessageId() {
        return clientMessageId;
    }

    public void setClientMessageId(String clientMessageId) {
        this.clientMessageId = clientMessageId;
    }

    public String getRecordMessageId() {
        return recordMessageId;
    }

    public void setRecordMessageId(String recordMessageId) {
        this.recordMessageId = recordMessageId;
    }

    public String getBookMessageId() {
        return bookMessageId;
    }

    public void setBookMessageId(String bookMessageId) {
        this.bookMessageId = bookMessageId;
    }

    public String getNoAnswerMessageId() {
        return noAnswerMessageId;
    }

    public void setNoAnswerMessageId(String noAnswerMessageId) {
        this.noAnswerMessageId = noAnswerMessageId;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getCallTime() {
        return callTime;
    }

    public void setCallTime(String callTime) {
        this.callTime = callTime;
    }

    public String getCallNote() {
        return callNote;
    }

    public void setCallNote(String callNote) {
        this.callNote = callNote;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
