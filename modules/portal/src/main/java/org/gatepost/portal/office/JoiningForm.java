package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gatepost.identity.Joining;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.door.OwnAddress;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;

/**
 * Invites those who are ticked, or all of a list who need it, and takes invitations back. Each button is named by
 * {@code act}; after an act the list is shown anew and says what was done, but for slips, which are a file.
 */
@RequestScoped
class JoiningForm {

    /** So that a file is made in a few seconds: a hundred sheets. */
    private static final int MOST_SLIPS = 300;

    private static final Set<String> DONE = Set.of("letters", "withdrawn");

    @Inject
    CurrentUser me;

    @Inject
    Joining joining;

    @Inject
    JoiningList list;

    @Inject
    OwnAddress own;

    @Inject
    Messages messages;

    @Inject
    Words words;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    void act() throws IOException {
        switch (visit.parameter("act").orElse("")) {
            case "letters" -> invite(ticked());
            case "slips" -> print(ticked());
            case "withdraw" -> withdraw(ticked());
            case "all-letters" ->
                invite(joining.invitable(me.actor(), list.filter()).byLetter());
            case "all-slips" ->
                print(joining.invitable(me.actor(), list.filter()).people());
            default -> throw NotFound.missing("act", "of that name");
        }
    }

    private List<PersonId> ticked() {
        return Stream.ofNullable(request.getParameterValues("person"))
                .flatMap(Arrays::stream)
                .map(id -> Ids.parse(id, PersonId::parse, "person"))
                .distinct()
                .toList();
    }

    private void invite(List<PersonId> people) {
        if (isSomebody(people)) {
            int ordered = joining.inviteByLetter(me.actor(), people);
            goOn("letters", ordered, people.size() - ordered);
        }
    }

    private void withdraw(List<PersonId> people) {
        if (isSomebody(people)) {
            goOn("withdrawn", joining.withdraw(me.actor(), people), 0);
        }
    }

    private void print(List<PersonId> people) throws IOException {
        if (people.size() > MOST_SLIPS) {
            messages.error("office.joining.message.error.tooMany", MOST_SLIPS);
        } else if (isSomebody(people)) {
            send(new PrintedSlips(me.school(), own, messages, words.times()).pdf(joining.slips(me.actor(), people)));
        }
    }

    private boolean isSomebody(List<PersonId> people) {
        if (people.isEmpty()) {
            messages.error("office.joining.message.error.nobody");
        }
        return !people.isEmpty();
    }

    private static void send(byte[] pdf) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"invitations.pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
        faces.responseComplete();
    }

    private void goOn(String done, int count, int without) {
        visit.goTo(list.here() + "&done=" + done + "&count=" + count + "&without=" + without);
    }

    /** Says what the act before has done. */
    void tell() {
        visit.parameter("done").filter(DONE::contains).ifPresent(done -> {
            messages.info("office.joining.message.info." + done, number("count"));
            if (number("without") > 0) {
                messages.error("office.joining.message.error.without", number("without"));
            }
        });
    }

    private int number(String name) {
        return visit.parameter(name)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
