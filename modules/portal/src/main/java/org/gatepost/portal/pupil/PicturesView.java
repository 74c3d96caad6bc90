package org.gatepost.portal.pupil;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.pupil.AwaitedPupil;
import org.gatepost.identity.pupil.Picture;
import org.gatepost.identity.pupil.PupilDoor;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.signin.Entrance;
import org.gatepost.print.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Three of twelve pictures, one press each. Every press is a form of its own, so that no script is needed; what has been
 * chosen so far travels in it. The first time the child chooses twice.
 */
@Named
@RequestScoped
public class PicturesView {

    @Inject
    PupilDoor door;

    @Inject
    Device device;

    @Inject
    Entrance entrance;

    @Inject
    Messages messages;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private @Nullable AwaitedPupil awaited;
    private List<Picture> chosen = new ArrayList<>();
    private List<Picture> before = List.of();

    /** Takes what was pressed. Without a card that was shown just now it leads back to the card. */
    public void load() {
        awaited = whoIsAwaited();
        if (awaited == null) {
            visit.goTo("/pupil");
        } else if (request.getMethod().equals("POST")) {
            before = pictures("before");
            chosen = pictures("chosen");
            visit.parameter("pick").flatMap(PicturesView::picture).ifPresent(chosen::add);
            if (chosen.size() == Picture.CHOSEN) {
                take(awaited.first());
            }
        }
    }

    private void take(boolean first) {
        if (first && before.isEmpty()) {
            before = chosen;
            chosen = new ArrayList<>();
        } else if (first && !before.equals(chosen)) {
            startAgain("pupil.pictures.message.error.different");
        } else {
            enter();
        }
    }

    private void enter() {
        var asked = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        var outcome = entrance.enter(asked, response, this::show);
        if (outcome instanceof Opened) {
            visit.goTo("/pupil/home");
        } else {
            startAgain(
                    outcome instanceof TooManyTries
                            ? "pupil.pictures.message.error.pause"
                            : "pupil.pictures.message.error.refused");
            awaited = whoIsAwaited(); // there may have to be a pause now
        }
    }

    private @Nullable AwaitedPupil whoIsAwaited() {
        return device.key(request)
                .flatMap(key -> door.awaited(key, Device.browser(request)))
                .orElse(null);
    }

    private SignInOutcome show() {
        return device.key(request)
                .map(key -> door.enter(key, Device.browser(request), chosen))
                .orElseGet(Refused::new);
    }

    private void startAgain(String why) {
        messages.error(why);
        before = List.of();
        chosen = new ArrayList<>();
    }

    /** Never more than are chosen, and none twice, whatever was posted. */
    private List<Picture> pictures(String parameter) {
        return visit.parameter(parameter).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .flatMap(name -> picture(name).stream())
                .distinct()
                .limit(Picture.CHOSEN)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Optional<Picture> picture(String name) {
        return Arrays.stream(Picture.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    public String getGivenName() {
        return awaited == null ? "" : awaited.givenName();
    }

    /** The mark of the card, as the address of a picture; empty for nobody. */
    public String getMark() {
        return awaited == null ? "" : new Mark(awaited.mark()).asDataUri();
    }

    /** Whether there has to be a pause before the next try, so that the teacher comes. */
    public boolean isPause() {
        return awaited != null && awaited.pause();
    }

    /** What the child is asked: first for new pictures, then for the same again, later for theirs. */
    public String getStep() {
        if (awaited == null || !awaited.first()) {
            return "own";
        }
        return before.isEmpty() ? "first" : "again";
    }

    /** All twelve, always in the same places. */
    public List<Choice> getChoices() {
        return Arrays.stream(Picture.values())
                .map(picture -> new Choice(picture.name(), chosen.contains(picture)))
                .toList();
    }

    /** One entry for each that is to be chosen: how many are, without telling which. */
    public List<Boolean> getDots() {
        return IntStream.range(0, Picture.CHOSEN)
                .mapToObj(place -> place < chosen.size())
                .toList();
    }

    public int getCount() {
        return chosen.size();
    }

    public String getChosen() {
        return names(chosen);
    }

    public String getBefore() {
        return names(before);
    }

    private static String names(List<Picture> pictures) {
        return pictures.stream().map(Picture::name).collect(Collectors.joining(","));
    }

    /** A picture to press; each is chosen once. */
    public record Choice(String name, boolean taken) {}
}
