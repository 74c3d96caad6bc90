package org.gatepost.portal.family;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.Preview;
import org.gatepost.messaging.Sent;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.page.Writing;
import org.gatepost.portal.wording.StepRow;
import org.gatepost.portal.wording.ThreadWords;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writing about a child, in two steps (rules 5): first the nature of the concern; then, before a word is written, who
 * gets it, by when an answer is due and why, and what comes next.
 */
@Named
@RequestScoped
public class WriteView {

    private static final Map<String, String> FIELDS = Map.of("body", "body", "namedStaff", "namedStaff");

    @Inject
    CurrentUser me;

    @Inject
    Families families;

    @Inject
    Concerns concerns;

    @Inject
    Writing writing;

    @Inject
    Messages messages;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private @Nullable ChildSummary child;
    private @Nullable Preview preview;
    private @Nullable ThreadWords said;
    private @Nullable Sent sent;
    private String namedStaff = "";

    /** Loads the step that the address asks for, with what was typed before and not sent. */
    public void load() {
        getChild();
        if (getNature() != null) {
            getWriting().takeUp();
            writing.goBackTo();
        } else if (picked().isPresent()) {
            messages.errorAt("nature", "family.write.input.office.onlyStaff");
        } else if (visit.parameter("next").isPresent()) {
            messages.errorAt("nature", "family.write.input.nature.missing");
        }
    }

    /** Sends what was written. What cannot be taken as it is stays in the form. */
    public void send() {
        Nature nature = Optional.ofNullable(getNature()).orElseThrow();
        if (getWriting()
                        .isTakenBy(
                                id -> sent = concerns.open(me.actor(), concern(nature, id)),
                                FIELDS,
                                nature,
                                namedStaff,
                                isAboutTheOffice())
                && sent != null) {
            visit.goTo("/family/thread?done=sent&id=" + sent.thread());
        }
    }

    private NewConcern concern(Nature nature, ClientMessageId id) {
        return new NewConcern(
                childId(), nature, writing.getText(), id, isAboutStaff() ? namedStaff : "", isAboutTheOffice());
    }

    private PersonId childId() {
        return Ids.parse(visit.parameter("child").orElse(null), PersonId::parse, "pupil");
    }

    public ChildSummary getChild() {
        if (child == null) {
            child = families.child(me.actor(), childId());
        }
        return child;
    }

    /**
     * The nature that was picked; null before the second step. Whoever ticked that it is about the office as well has
     * picked none but {@link Nature#STAFF}: by any other it might reach the very person.
     */
    public @Nullable Nature getNature() {
        return picked().filter(nature -> nature == Nature.STAFF || !isOfficeTicked())
                .orElse(null);
    }

    private Optional<Nature> picked() {
        return Arrays.stream(Nature.values())
                .filter(nature ->
                        visit.parameter("nature").filter(nature.name()::equals).isPresent())
                .findFirst();
    }

    private boolean isOfficeTicked() {
        return visit.parameter("office").isPresent();
    }

    public Nature[] getNatures() {
        return Nature.values();
    }

    public boolean isAboutStaff() {
        return getNature() == Nature.STAFF;
    }

    /** Whether a concern about staff is about the office, so that reception is not to see it (A3-STAFF). */
    public boolean isAboutTheOffice() {
        return isAboutStaff() && isOfficeTicked();
    }

    private Preview preview() {
        if (preview == null) {
            Nature nature = Optional.ofNullable(getNature()).orElseThrow();
            preview = concerns.preview(me.actor(), childId(), nature, isAboutTheOffice());
        }
        return preview;
    }

    private ThreadWords said() {
        if (said == null) {
            Set<PersonId> people = new LinkedHashSet<>(preview().first());
            preview().path().forEach(step -> people.addAll(step.holders()));
            said = words.threads(people);
        }
        return said;
    }

    /** Who gets it; empty where nobody holds any step. */
    public String getFirst() {
        return said().names(preview().first());
    }

    public List<StepRow> getPath() {
        return said().pathAhead(preview().path());
    }

    public String getDelivery() {
        return words.promises().delivery(preview().promise());
    }

    public String getAnswer() {
        return words.promises().answer(preview().promise());
    }

    /** Whether it is quiet, so that nobody reads what is urgent (PARENT-5). */
    public boolean isQuiet() {
        return !preview().promise().deliveredAtOnce();
    }

    public Writing getWriting() {
        return writing.named("write:" + childId());
    }

    public String getNamedStaff() {
        return namedStaff;
    }

    public void setNamedStaff(String namedStaff) {
        this.namedStaff = namedStaff;
    }
}
