package org.gatepost.portal.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Drafts;
import org.gatepost.portal.door.FormName;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.SentText;

/**
 * What is being written in one form, for as long as it has not been sent: its text, the name under which that is kept,
 * and the id by which it is stored once.
 */
@Dependent
public class Writing {

    @Inject
    CurrentUser me;

    @Inject
    Drafts drafts;

    @Inject
    Attempts attempts;

    @Inject
    Visit visit;

    private String name = "";
    private String text = "";
    private UUID formId = UUID.randomUUID();

    /** This, kept under that {@link FormName}. */
    public Writing named(String form) {
        name = form;
        return this;
    }

    /** Puts back what was typed before and not sent. */
    public void takeUp() {
        text = drafts.find(me.actor(), name).orElse("");
    }

    /** Takes this for the form that was sent a moment ago, where no script of the browser could: see {@link SentText}. */
    public void goBackTo() {
        visit.lastSent(name).ifPresent(last -> formId = last);
    }

    /**
     * Whether {@code act} took what was written; then no copy of it is kept any longer, and else it stays in the form.
     *
     * @param fields as for {@link Attempts#succeeds}
     * @param alsoSaid what else was typed or chosen: it makes another message of the same text
     */
    public boolean isTakenBy(Act act, Map<String, String> fields, Object... alsoSaid) {
        ClientMessageId id = SameWords.idOf(
                formId.toString(),
                Stream.concat(Stream.of(name, text), Arrays.stream(alsoSaid)).toList());
        if (!attempts.succeeds(() -> act.take(id), fields)) {
            return false;
        }
        drafts.discard(me.actor(), name);
        visit.textArrived(name, formId);
        return true;
    }

    /** Takes what was written into a module. */
    @FunctionalInterface
    public interface Act {

        /** @param id by which the same words are known when they come again */
        void take(ClientMessageId id);
    }

    public String getName() {
        return name;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Brought back by the form, and kept by the browser with its copy of the text. */
    public String getFormId() {
        return formId.toString();
    }

    /** @param formId what is no id of ours is that of no form: it stays the one of a new form */
    public void setFormId(String formId) {
        FormName.idIn(formId).ifPresent(id -> this.formId = id);
    }
}
