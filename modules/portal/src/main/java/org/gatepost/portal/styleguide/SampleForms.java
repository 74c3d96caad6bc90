package org.gatepost.portal.styleguide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The forms of the style guide. Nothing of what is typed is kept. */
@Named
@RequestScoped
public class SampleForms {

    private String text = "";
    private String wrong = "amina.yusuf-hale";
    private String choice = "message";
    private @Nullable String nothing;
    private boolean ticked = true;

    public void save() {
        say(null, FacesMessage.SEVERITY_INFO, "Saved.");
    }

    public void saveLong() {
        say(
                null,
                FacesMessage.SEVERITY_INFO,
                "Handed on to " + HardName.LONG.name() + ", who reads it tomorrow, 8:00 am.");
    }

    /** Shows fields as they are when they came back. */
    public void refuseFields() {
        if (isFirst()) {
            refuse("fields:email", "Please type an e-mail address with an @ in it, as in name@post.example");
            refuse("fields:unchosen", "Please choose who it is about");
        }
    }

    public void refuseSummary() {
        if (isFirst()) {
            refuse("wrong:what", "Please say what happened");
            refuse("wrong:address", "Please type an e-mail address with an @ in it, as in name@post.example");
        }
    }

    private static boolean isFirst() {
        return !FacesContext.getCurrentInstance().isPostback();
    }

    private static void refuse(String id, String words) {
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent(id) instanceof UIInput input) {
            input.setValid(false);
            say(input.getClientId(), FacesMessage.SEVERITY_ERROR, words);
        }
    }

    private static void say(@Nullable String at, FacesMessage.Severity severity, String words) {
        FacesContext.getCurrentInstance().addMessage(at, new FacesMessage(severity, words, words));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getWrong() {
        return wrong;
    }

    public void setWrong(String wrong) {
        this.wrong = wrong;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public @Nullable String getNothing() {
        return nothing;
    }

    public void setNothing(@Nullable String nothing) {
        this.nothing = nothing;
    }

    public boolean isTicked() {
        return ticked;
    }

    public void setTicked(boolean ticked) {
        this.ticked = ticked;
    }
}
