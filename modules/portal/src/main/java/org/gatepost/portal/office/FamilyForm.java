package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.ParentalResponsibility;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.Restrictions;
import org.gatepost.directory.office.FamilyFiles;
import org.gatepost.directory.office.FoundPerson;
import org.gatepost.directory.office.KindOfPerson;
import org.gatepost.directory.office.LinkEntry;
import org.gatepost.directory.office.LinkTerms;
import org.gatepost.directory.office.PeopleQuery;
import org.gatepost.directory.office.PeopleSearch;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.office.RolesView.Choice;
import org.gatepost.portal.page.Attempts;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/** Changes a family's links and restrictions. */
@Named
@RequestScoped
public class FamilyForm {

    private static final Map<String, String> FIELDS =
            Map.of("relation", "relation", "guardian", "guardian", "reason", "reason", "reviewOn", "reviewOn");

    @Inject
    CurrentUser me;

    @Inject
    FamilyFiles files;

    @Inject
    Restrictions restrictions;

    @Inject
    PeopleSearch search;

    @Inject
    FamilyFileView view;

    @Inject
    Attempts attempts;

    @Inject
    Messages messages;

    @Inject
    Days days;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private String guardian = "";
    private @Nullable String relation;
    private @Nullable String responsibility;
    private @Nullable Boolean livesWith;
    private @Nullable Boolean mayMessage;
    private @Nullable Boolean maySeeFeed;
    private @Nullable Boolean maySeeJournal;
    private String whom = "";
    private String restriction = "";
    private String reason = "";
    private String reviewOn = "";
    private @Nullable List<Choice> found;

    /** Adds a guardian to the pupil of the page. */
    public void link() {
        if (guardian.isEmpty()) {
            messages.errorAt("guardian", "office.family.input.guardian.missing");
        } else if (attempts.succeeds(() -> files.link(me.actor(), person(guardian), view.id(), terms()), FIELDS)) {
            view.goOn("linked");
        }
    }

    /** Changes the link that the address names. */
    public void change() {
        var link = view.changing().orElseThrow(() -> NotFound.missing("link", "of that id"));
        if (attempts.succeeds(() -> files.change(me.actor(), link.id(), terms()), FIELDS)) {
            view.goOn("changed");
        }
    }

    /** Ends the link that the address names. */
    public void end() {
        var link = view.changing().orElseThrow(() -> NotFound.missing("link", "of that id"));
        if (attempts.succeeds(() -> files.end(me.actor(), link.id()), Map.of())) {
            view.goOn("ended");
        }
    }

    /** Restricts somebody of the family. */
    public void restrict() {
        var review = reviewOn.isBlank() ? Optional.<LocalDate>empty() : days.typed("reviewOn", reviewOn);
        if (whom.isEmpty() || restriction.isEmpty()) {
            messages.errorAt(whom.isEmpty() ? "whom" : "restriction", "office.family.input.choose");
        } else if ((reviewOn.isBlank() || review.isPresent())
                && attempts.succeeds(
                        () -> files.restrict(
                                me.actor(),
                                view.isPupil() ? person(whom) : view.id(),
                                view.isPupil() ? view.id() : person(whom),
                                Restriction.valueOf(restriction),
                                reason,
                                review),
                        FIELDS)) {
            view.goOn("restricted");
        }
    }

    /** Lifts the restriction whose button was pressed. */
    public void lift() {
        var key = visit.parameter("lift").orElse("").split(" ", -1);
        if (key.length != 3) {
            throw NotFound.missing("restriction", "of that key");
        }
        if (attempts.succeeds(
                () -> restrictions.lift(
                        me.actor(),
                        person(key[0]),
                        person(key[1]),
                        Ids.parse(key[2], Restriction::valueOf, "restriction")),
                Map.of())) {
            view.goOn("lifted");
        }
    }

    private static PersonId person(String typed) {
        return Ids.parse(typed, PersonId::parse, "person");
    }

    private LinkTerms terms() {
        return new LinkTerms(
                getRelation(),
                ParentalResponsibility.valueOf(getResponsibility()),
                isLivesWith(),
                isMayMessage(),
                isMaySeeFeed(),
                isMaySeeJournal());
    }

    private Optional<LinkTerms> before() {
        return view.changing().map(LinkEntry::terms);
    }

    /** Who could be added, by the name that the address asks for. */
    public List<Choice> getFound() {
        if (found == null) {
            found = getAsked().isEmpty()
                    ? List.of()
                    : search
                            .find(
                                    me.actor(),
                                    new PeopleQuery(
                                            getAsked(),
                                            Optional.of(KindOfPerson.GUARDIAN),
                                            Optional.empty(),
                                            Optional.empty()))
                            .people()
                            .stream()
                            .map(FamilyForm::choice)
                            .toList();
        }
        return found;
    }

    private static Choice choice(FoundPerson person) {
        return new Choice(person.id().toString(), person.displayName());
    }

    /** The name of the guardian who is looked for. */
    public String getAsked() {
        return visit.parameter("guardianName").orElse("");
    }

    /** Those whom a restriction can be between, besides the person of the page. */
    public List<Choice> getFamily() {
        return view.getLinks().stream()
                .map(link -> new Choice(link.otherId(), link.other()))
                .toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(Restriction.values())
                .map(kind -> new Choice(kind.name(), words.texts().say("office.family.restriction." + kind)))
                .toList();
    }

    public List<Choice> getResponsibilities() {
        return Arrays.stream(ParentalResponsibility.values())
                .map(kind -> new Choice(kind.name(), words.texts().say("office.family.responsibility." + kind)))
                .toList();
    }

    public String getGuardian() {
        return guardian;
    }

    /** Null where the line that asks to choose was left as it was. */
    public void setGuardian(@Nullable String guardian) {
        this.guardian = guardian == null ? "" : guardian;
    }

    public String getRelation() {
        return relation == null ? before().map(LinkTerms::relation).orElse("") : relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }

    public String getResponsibility() {
        return responsibility == null
                ? before().map(LinkTerms::responsibility)
                        .orElse(ParentalResponsibility.UNKNOWN)
                        .name()
                : responsibility;
    }

    public void setResponsibility(String responsibility) {
        this.responsibility = responsibility;
    }

    public boolean isLivesWith() {
        return livesWith == null ? before().map(LinkTerms::livesWith).orElse(false) : livesWith;
    }

    public void setLivesWith(boolean livesWith) {
        this.livesWith = livesWith;
    }

    public boolean isMayMessage() {
        return mayMessage == null ? before().map(LinkTerms::mayMessage).orElse(true) : mayMessage;
    }

    public void setMayMessage(boolean mayMessage) {
        this.mayMessage = mayMessage;
    }

    public boolean isMaySeeFeed() {
        return maySeeFeed == null ? before().map(LinkTerms::maySeeFeed).orElse(true) : maySeeFeed;
    }

    public void setMaySeeFeed(boolean maySeeFeed) {
        this.maySeeFeed = maySeeFeed;
    }

    public boolean isMaySeeJournal() {
        return maySeeJournal == null ? before().map(LinkTerms::maySeeJournal).orElse(true) : maySeeJournal;
    }

    public void setMaySeeJournal(boolean maySeeJournal) {
        this.maySeeJournal = maySeeJournal;
    }

    public String getWhom() {
        return whom;
    }

    /** Null where the line that asks to choose was left as it was. */
    public void setWhom(@Nullable String whom) {
        this.whom = whom == null ? "" : whom;
    }

    public String getRestriction() {
        return restriction;
    }

    /** Null where the line that asks to choose was left as it was. */
    public void setRestriction(@Nullable String restriction) {
        this.restriction = restriction == null ? "" : restriction;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(String reviewOn) {
        this.reviewOn = reviewOn;
    }
}
