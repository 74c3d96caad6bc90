package org.gatepost.portal.styleguide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;

/** The dialogs of the style guide. */
@Named
@RequestScoped
public class SampleDialog {

    private String number = "";
    private String hour = "8";

    public void book() {
        say("The call is booked.");
        PrimeFaces.current().executeScript("PF('call').hide()");
    }

    public void close() {
        say("The thread is closed.");
    }

    private static void say(String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }
}
