package org.gatepost.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the top of a page says: the mistakes, each leading to its field, and what went well. */
@Named
@RequestScoped
public class Problems {

    /** The mistakes, in the order of the page. */
    public List<Problem> getMistakes() {
        var faces = FacesContext.getCurrentInstance();
        var mistakes = new ArrayList<Problem>();
        faces.getClientIdsWithMessages()
                .forEachRemaining(field -> faces.getMessageList(field).stream()
                        .filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0)
                        .map(message -> new Problem(field == null ? "" : field, shown(message)))
                        .forEach(mistakes::add));
        return mistakes;
    }

    /** Whether one of the mistakes is at one of these fields; their ids, with blanks between. */
    public boolean isAbout(String fields) {
        var ids = Set.of(fields.split(" "));
        return getMistakes().stream().anyMatch(mistake -> ids.contains(mistake.field()));
    }

    /** What went well. */
    public List<String> getGoodNews() {
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_INFO)
                .map(Problems::shown)
                .toList();
    }

    /** Marked as shown, or the server would write each message into its log. */
    private static String shown(FacesMessage message) {
        message.rendered();
        return message.getSummary();
    }

    /**
     * A mistake.
     *
     * @param field id of the element to lead to; empty if it is about the page as a whole
     */
    public record Problem(String field, String text) {}
}
