package org.gatepost.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.RuleViolation;
import org.gatepost.portal.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Says things to the person at the screen, in the language of the page. What a person typed is only ever an argument,
 * never a pattern (SEC-JSF-03).
 */
@Named
@ApplicationScoped
public class Messages {

    @Inject
    Language language;

    /** The text of {@code key} with {@code arguments} for its {@code {0}}, {@code {1}} …; the key itself if it has none. */
    public String text(String key, Object... arguments) {
        return language.texts().say(key, arguments);
    }

    /** The same for pages, where arguments are few: {@code #{messages.format('page.key', value)}}. */
    public String format(String key, Object argument) {
        return text(key, argument);
    }

    /** Something went well. */
    public void info(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, text(key, arguments));
    }

    /** Something about the page as a whole is wrong. */
    public void error(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_ERROR, text(key, arguments));
    }

    /**
     * What was typed into the field of that {@code id} is wrong; shown at the field and above the page. Before the page
     * is built, the id has to be the one in the browser.
     */
    public void errorAt(String id, String key, Object... arguments) {
        var field = findBelow(FacesContext.getCurrentInstance().getViewRoot(), id);
        if (field instanceof UIInput input) {
            input.setValid(false);
        }
        add(field == null ? id : field.getClientId(), FacesMessage.SEVERITY_ERROR, text(key, arguments));
    }

    /** A refusal by its code; one that must look as if the thing did not exist goes on to the 404 page. */
    public void refused(RuleViolation refusal) {
        requireTellable(refusal);
        error(refusal.code());
    }

    /** The same, at the field that the refusal is about. */
    public void refusedAt(String id, RuleViolation refusal, Object... arguments) {
        requireTellable(refusal);
        errorAt(id, refusal.code(), arguments);
    }

    private static void requireTellable(RuleViolation refusal) {
        if (refusal instanceof NotFound || refusal instanceof NotOnDuty) {
            throw refusal;
        }
    }

    private static @Nullable UIComponent findBelow(UIComponent parent, String id) {
        if (id.equals(parent.getId())) {
            return parent;
        }
        var children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            var found = findBelow(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void add(@Nullable String clientId, Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, text));
    }
}
