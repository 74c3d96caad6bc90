package org.gatepost.portal.pupil;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gatepost.identity.pupil.OpenClass;
import org.gatepost.identity.pupil.PupilDoor;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Visit;

/**
 * Where a scanned card leads. The code comes in the fragment, which no server and no log ever sees; the page's script
 * posts it and takes it out of the address.
 */
@Named
@RequestScoped
public class CardView {

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

    private Optional<OpenClass> open = Optional.empty();

    /** Looks whether a class is open here; takes the card, if one was shown. */
    public void load() {
        var browser = Device.browser(request);
        open = device.key(request).flatMap(key -> door.at(key, browser));
        if (open.isEmpty() || !request.getMethod().equals("POST")) {
            return;
        }
        var code = visit.parameter("code").orElse("");
        if (device.key(request).filter(key -> door.show(key, browser, code)).isPresent()) {
            visit.goTo("/pupil/pictures");
        } else {
            messages.error("pupil.card.message.error.refused");
        }
    }

    public boolean isOpen() {
        return open.isPresent();
    }

    /** Empty while no class is open here. */
    public String getClassName() {
        return open.map(OpenClass::className).orElse("");
    }

    /** Whether a child has just finished. */
    public boolean isFinished() {
        return visit.parameter("finished").isPresent();
    }
}
