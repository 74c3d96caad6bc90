package org.gatepost.portal.pupil;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.identity.pupil.PupilDoor;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Visit;

/** Makes a device one of a class's, by the code that the teacher shows; nobody stays signed in on it (SEC-SES-01). */
@Named
@RequestScoped
public class DeviceView {

    @Inject
    PupilDoor door;

    @Inject
    Device device;

    @Inject
    Messages messages;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    /** Takes the offer up, if one was posted. */
    public void load() throws ServletException {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        var key = visit.parameter("code")
                .flatMap(DeviceKey::parse)
                .flatMap(offer -> door.takeUp(offer, Device.browser(request)));
        if (key.isEmpty()) {
            messages.error("pupil.device.message.error.unusable");
            return;
        }
        request.logout();
        device.open(
                (HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse(),
                key.get());
        visit.goTo("/pupil");
    }
}
