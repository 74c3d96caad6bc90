package org.gatepost.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.HandOns;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Attempts;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Writing;
import org.gatepost.portal.wording.ThreadWords;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/** Gives a thread to somebody else on the staff, or says whom a concern about staff is about. */
@Named
@RequestScoped
public class HandOnForm {

    @Inject
    CurrentUser me;

    @Inject
    HandOns handOns;

    @Inject
    Attempts attempts;

    @Inject
    Messages messages;

    @Inject
    Words words;

    @Inject
    StaffThreadView view;

    @Inject
    Writing reason;

    @Inject
    Writing backReason;

    private @Nullable List<Choice> targets;
    private @Nullable List<Choice> staff;
    private String to = "";
    private String concerned = "";

    public void handOn() {
        if (to.isEmpty()) {
            messages.errorAt("to", "staff.thread.input.to.missing");
        } else if (getReason()
                .isTakenBy(
                        id -> handOns.handOn(me.actor(), view.id(), person(to), reason.getText(), id),
                        Map.of("to", "to", "reason", "handOnReason"),
                        to)) {
            view.goOn("handedOn");
        }
    }

    public void handBack() {
        if (getBackReason()
                .isTakenBy(
                        id -> handOns.handBack(me.actor(), view.id(), backReason.getText(), id),
                        Map.of("reason", "handBackReason"))) {
            view.goOn("handedBack");
        }
    }

    /** Says whom a concern about staff is about (A3-STAFF). */
    public void choose() {
        if (concerned.isEmpty()) {
            messages.errorAt("concerned", "staff.thread.input.concerned.missing");
        } else if (attempts.succeeds(
                () -> handOns.chooseConcerned(me.actor(), view.id(), person(concerned)),
                Map.of("concerned", "concerned"))) {
            view.goOn("chosen");
        }
    }

    private static PersonId person(String typed) {
        return Ids.parse(typed, PersonId::parse, "member of staff");
    }

    /** Those to whom the thread may go, by name. */
    public List<Choice> getTargets() {
        if (targets == null) {
            targets = byName(handOns.targets(me.actor(), view.id()));
        }
        return targets;
    }

    /** Those whom a concern about staff may be about, by name. */
    public List<Choice> getStaff() {
        if (staff == null) {
            staff = byName(handOns.staff(me.actor(), view.id()));
        }
        return staff;
    }

    private List<Choice> byName(Set<PersonId> people) {
        ThreadWords said = words.threads(people);
        return people.stream()
                .map(person -> new Choice(person.toString(), said.name(person)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** Somebody who can be chosen. */
    public record Choice(String id, String name) {}

    /** Why it is handed on. */
    public Writing getReason() {
        return reason.named("on:" + view.id());
    }

    /** Why it is handed back. */
    public Writing getBackReason() {
        return backReason.named("back:" + view.id());
    }

    public String getTo() {
        return to;
    }

    /** Null where the line that asks to choose was left as it was. */
    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }

    public String getConcerned() {
        return concerned;
    }

    /** Null where the line that asks to choose was left as it was. */
    public void setConcerned(@Nullable String concerned) {
        this.concerned = concerned == null ? "" : concerned;
    }
}
