package org.gatepost.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.People;
import org.gatepost.directory.TeamClass;
import org.gatepost.identity.pupil.ClassDesk;
import org.gatepost.identity.pupil.ClassDesk.Seat;
import org.gatepost.identity.pupil.ClassSessions;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.identity.pupil.PupilCards;
import org.gatepost.identity.pupil.SchoolIsClosed;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.door.OwnAddress;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.pupil.Device;
import org.gatepost.portal.wording.Words;
import org.gatepost.print.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * Class sessions and cards. Each button is a form of its own, named by {@code act}; after an act the page is shown anew,
 * but for an offer, whose code is to be seen once.
 */
@Named
@RequestScoped
public class ClassSessionView {

    private static final String PAGE = "/staff/class-session";
    private static final List<Integer> LESSONS = List.of(60, 45, 30);

    @Inject
    CurrentUser me;

    @Inject
    ClassSessions sessions;

    @Inject
    PupilCards cards;

    @Inject
    People people;

    @Inject
    Device device;

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

    private List<TeamClass> classes = List.of();
    private @Nullable ClassDesk desk;
    private @Nullable QrCode offer;

    /** Does what was pressed, and looks up the class. */
    public void load() throws IOException, ServletException {
        classes = sessions.classes(me.actor());
        var chosen = chosen();
        if (chosen.isPresent() && request.getMethod().equals("POST")) {
            act(chosen.get());
        }
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            desk = chosen.map(id -> sessions.desk(me.actor(), id)).orElse(null);
        }
    }

    private Optional<ClassId> chosen() {
        var named = visit.parameter("class").map(ClassSessionView::id).map(ClassId::new);
        return named.isPresent() || classes.size() != 1
                ? named
                : classes.stream().map(TeamClass::id).findFirst();
    }

    private void act(ClassId id) throws IOException, ServletException {
        switch (visit.parameter("act").orElse("")) {
            case "open" -> open(id);
            case "offer" ->
                tried(() -> offer = new QrCode(own.urlOf("/pupil/device#"
                        + sessions.offer(me.actor(), id, lesson()).text())));
            case "print" -> print(id);
            case "close" -> done(id, () -> sessions.close(me.actor(), id));
            case "out" -> done(id, () -> sessions.signOut(me.actor(), id, pupil()));
            case "withdraw" -> done(id, () -> cards.withdraw(me.actor(), id, pupil()));
            case "pictures" -> done(id, () -> cards.resetPictures(me.actor(), id, pupil()));
            default -> throw NotFound.missing("act", "of that name");
        }
    }

    /** The teacher is out on this device before a child touches it. */
    private void open(ClassId id) throws ServletException {
        DeviceKey[] key = new DeviceKey[1];
        if (tried(() -> key[0] = sessions.openHere(me.actor(), id, lesson(), Device.browser(request)))) {
            request.logout();
            device.open(response(), key[0]);
            visit.goTo("/pupil");
        }
    }

    private boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (SchoolIsClosed refused) {
            messages.refused(refused);
            return false;
        }
    }

    private void done(ClassId id, Runnable act) {
        act.run();
        visit.goTo(PAGE + "?class=" + id);
    }

    private void print(ClassId id) throws IOException {
        var wanted = pupils(id);
        if (wanted.isEmpty()) {
            messages.error("staff.classSession.message.error.nobody");
            return;
        }
        var pdf = new PrintedCards(own, messages).pdf(cards.issue(me.actor(), id, wanted));
        var response = response();
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"pupil-cards.pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Those named; without any those who have no card. */
    private List<PersonId> pupils(ClassId id) {
        var named = Stream.ofNullable(request.getParameterValues("pupil"))
                .flatMap(Arrays::stream)
                .map(ClassSessionView::id)
                .map(PersonId::new)
                .toList();
        return named.isEmpty()
                ? sessions.desk(me.actor(), id).pupils().stream()
                        .filter(seat -> !seat.card())
                        .map(Seat::pupil)
                        .toList()
                : named;
    }

    private PersonId pupil() {
        return visit.parameter("pupil")
                .map(ClassSessionView::id)
                .map(PersonId::new)
                .orElseThrow(() -> NotFound.missing("pupil", "unnamed"));
    }

    private Duration lesson() {
        return visit.parameter("minutes")
                .filter(minutes ->
                        LESSONS.stream().anyMatch(each -> each.toString().equals(minutes)))
                .map(Integer::valueOf)
                .map(Duration::ofMinutes)
                .orElse(ClassSessions.LONGEST);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw NotFound.missing("class or pupil", "of that id");
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public List<TeamClass> getClasses() {
        return classes;
    }

    /** Null while no class is chosen. */
    public @Nullable ClassDesk getDesk() {
        return desk;
    }

    /** In minutes, the usual one first. */
    public List<Integer> getLessons() {
        return LESSONS;
    }

    /** The code to be scanned by another device, as the address of a picture; empty for none. */
    public String getOffer() {
        return offer == null ? "" : offer.asDataUri();
    }

    /** "10:30 am", the first moment at which the session is over; empty while the class is closed. */
    public String getUntil() {
        return lessonNow()
                .map(lesson -> words.times().nearTime(lesson.endsAt()))
                .orElse("");
    }

    /** By name; empty while the class is closed. */
    public String getOpenedBy() {
        return lessonNow()
                .map(lesson ->
                        people.names(me.actor(), List.of(lesson.openedBy())).getOrDefault(lesson.openedBy(), ""))
                .orElse("");
    }

    private Optional<ClassDesk.Lesson> lessonNow() {
        return Optional.ofNullable(desk).flatMap(ClassDesk::lesson);
    }

    /** How many are signed in. */
    public long getIn() {
        return desk == null
                ? 0
                : desk.pupils().stream()
                        .filter(seat -> seat.inSince().isPresent())
                        .count();
    }

    /** How many have no card. */
    public long getWithoutCard() {
        return desk == null
                ? 0
                : desk.pupils().stream().filter(seat -> !seat.card()).count();
    }
}
