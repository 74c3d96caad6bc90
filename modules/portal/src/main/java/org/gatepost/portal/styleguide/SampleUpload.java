package org.gatepost.portal.styleguide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.primefaces.event.FileUploadEvent;

/** Takes files and throws them away. */
@Named
@RequestScoped
public class SampleUpload {

    private static final String FIELD = "pictures";

    @Inject
    HttpServletRequest request;

    /** Counts what came, and leads to a page that says so. */
    public String receive() throws IOException, ServletException {
        long files = request.getParts().stream()
                .filter(part -> part.getName().equals(FIELD) && part.getSize() > 0)
                .count();
        return "/styleguide/upload?faces-redirect=true&files=" + files;
    }

    /** What the page says of a number from its address; what is no number is none. */
    public String arrived(String files) {
        return switch (files) {
            case "1" -> "One file has arrived.";
            case "2", "3", "4" -> files + " files have arrived.";
            default -> "No file was chosen.";
        };
    }

    /** The same for PrimeFaces’ field, file by file. */
    public void take(FileUploadEvent event) {
        var words = event.getFile().getFileName() + " has arrived.";
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words, words));
    }
}
