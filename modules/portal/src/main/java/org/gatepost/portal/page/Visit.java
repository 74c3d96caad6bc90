package org.gatepost.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.kernel.NotFound;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.SentText;

/** The request as the pages see it: its parameters, and where to go on. */
@RequestScoped
public class Visit {

    @Inject
    HttpServletRequest request;

    /** A parameter of the address; empty if it is missing or says nothing. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /**
     * The place from which a list goes on.
     *
     * @param beginning where the address names none
     * @throws NotFound if it names one that no list wrote
     */
    public Cursor cursor(String name, Cursor beginning) {
        try {
            return parameter(name).map(Cursor::parse).orElse(beginning);
        } catch (InvalidInput e) {
            throw NotFound.missing("page", "of that cursor");
        }
    }

    /** The place as a part of an address; empty for none. */
    public static String asParameter(Optional<Cursor> place) {
        return place.map(cursor -> URLEncoder.encode(cursor.toString(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Goes on to a page of ours by GET, so that showing it again does nothing twice. */
    public void goTo(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            Redirects.to(request, response(faces), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** The text of that form has been taken, so that the browser may forget its copy. */
    public void textArrived(String form, UUID id) {
        SentText.arrived(response(FacesContext.getCurrentInstance()), form, id);
    }

    /** What was sent last has been taken back. */
    public void textTakenBack() {
        SentText.takenBack(response(FacesContext.getCurrentInstance()));
    }

    /** The id of that form, if a browser without scripts has just sent it. */
    public Optional<UUID> lastSent(String form) {
        return SentText.lastId(request, form);
    }

    private static HttpServletResponse response(FacesContext faces) {
        return (HttpServletResponse) faces.getExternalContext().getResponse();
    }
}
