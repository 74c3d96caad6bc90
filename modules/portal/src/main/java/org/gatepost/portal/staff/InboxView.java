package org.gatepost.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Inbox;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.ResponseClock;
import org.gatepost.messaging.ThreadSummary;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.ThreadRow;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.ThreadWords;
import org.gatepost.portal.wording.Words;
import org.gatepost.portal.wording.Workload;
import org.jspecify.annotations.Nullable;

/** What a member of staff has before them: what awaits an answer, by what is due first; or else everything else. */
@Named
@RequestScoped
public class InboxView {

    @Inject
    CurrentUser me;

    @Inject
    Inbox inbox;

    @Inject
    OfficeAlerts alerts;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private @Nullable Page<ThreadSummary> page;
    private @Nullable List<ThreadRow> rows;
    private @Nullable List<AlertRow> alertRows;

    /** Loads the part and page that the address asks for. */
    public void load() {
        page();
    }

    /** Loaded when it is first needed: a form beside the list that is shown again has loaded nothing. */
    private Page<ThreadSummary> page() {
        if (page == null) {
            page = isOthers()
                    ? inbox.others(me.actor(), visit.cursor("from", Cursor.atTheLatest()))
                    : inbox.waiting(me.actor(), visit.cursor("from", Cursor.atTheEarliest()));
        }
        return page;
    }

    private static Set<PersonId> peopleIn(Page<ThreadSummary> page) {
        Set<PersonId> people = new LinkedHashSet<>();
        page.items().forEach(thread -> {
            people.add(thread.child());
            people.add(thread.guardian());
            people.addAll(thread.holders());
        });
        return people;
    }

    private ThreadRow row(ThreadSummary thread, ThreadWords said) {
        return new ThreadRow(
                thread.id().toString(),
                said.name(thread.child()),
                said.nature(thread.nature()),
                said.name(thread.guardian()),
                said.forStaff(thread.clock()),
                "",
                whereItIs(thread, said),
                words.times().nearTime(thread.openedAt()),
                thread.unread());
    }

    /** How far it has gone; of what somebody else has, who has it. */
    private String whereItIs(ThreadSummary thread, ThreadWords said) {
        if (isOthers() && thread.clock().isWaiting() && !thread.holders().isEmpty()) {
            return words.texts().say("staff.inbox.with", said.names(thread.holders()));
        }
        return thread.step() > 1 ? words.texts().say("staff.inbox.escalated", thread.step()) : "";
    }

    private AlertRow row(OfficeAlerts.Alert alert) {
        ThreadWords said = words.threads(Set.of());
        String what = words.texts()
                .say(
                        "staff.inbox.alert." + alert.kind() + (hidesNature(alert) ? ".ofSome" : ""),
                        said.role(alert.duties()),
                        alert.nature().map(said::nature).orElse(""));
        return new AlertRow(alert.id().toString(), what, words.times().nearTime(alert.raisedAt()));
    }

    /** Whether it was met by a concern of which nothing may be told. */
    private static boolean hidesNature(OfficeAlerts.Alert alert) {
        return alert.kind() == OfficeAlerts.Kind.NOBODY_HOLDS_STEP
                && alert.nature().isEmpty();
    }

    /** Marks the alert that the pressed button names as dealt with. */
    public void dealtWith() {
        alerts.dealtWith(me.actor(), Ids.parse(visit.parameter("alert").orElse(null), UUID::fromString, "alert"));
        visit.goTo("/staff/inbox");
    }

    /** Whether what does not wait is shown: settled threads, and those that somebody else has now. */
    public boolean isOthers() {
        return visit.parameter("show").filter("others"::equals).isPresent();
    }

    public List<ThreadRow> getThreads() {
        if (rows == null) {
            ThreadWords said = words.threads(peopleIn(page()));
            rows = page().items().stream().map(thread -> row(thread, said)).toList();
        }
        return rows;
    }

    /** What the office has to put right; empty for those who are not charged with it, and beside what does not wait. */
    public List<AlertRow> getAlerts() {
        if (alertRows == null) {
            boolean charged = me.actor().hasAny(Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD);
            alertRows = charged && !isOthers()
                    ? alerts.open(me.actor()).stream().map(this::row).toList()
                    : List.of();
        }
        return alertRows;
    }

    /** How much is pressing; empty beside what does not wait, and on every page but the first. */
    public String getPressing() {
        if (isOthers() || visit.parameter("from").isPresent()) {
            return "";
        }
        List<ResponseClock> clocks =
                page().items().stream().map(ThreadSummary::clock).toList();
        return Workload.of(clocks, words.times(), page().next().isPresent()).said(words.texts());
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return Visit.asParameter(page().next());
    }

    /** The part and page of the list, to be added to the address of a thread; empty for what is shown first. */
    public String getPlace() {
        String from = visit.parameter("from")
                .map(place -> "&from=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                .orElse("");
        return (isOthers() ? "&show=others" : "") + from;
    }

    /** Address of the list as it is shown. */
    public String getAddress() {
        return "/staff/inbox" + getPlace().replaceFirst("&", "?");
    }

    /** Something the office has to put right, in words. */
    public record AlertRow(String id, String what, String when) {}
}
