package org.gatepost.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Inbox;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.ThreadSummary;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.ThreadRow;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.OpeningWords;
import org.gatepost.portal.wording.ThreadWords;
import org.gatepost.portal.wording.Words;

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

    private List<ThreadRow> rows = List.of();
    private List<AlertRow> alertRows = List.of();
    private Optional<Cursor> next = Optional.empty();

    /** Loads the part and page that the address asks for. */
    public void load() {
        Page<ThreadSummary> page = isOthers()
                ? inbox.others(me.actor(), visit.cursor("from", Cursor.atTheLatest()))
                : inbox.waiting(me.actor(), visit.cursor("from", Cursor.atTheEarliest()));
        ThreadWords said = words.threads(peopleIn(page));
        rows = page.items().stream().map(thread -> row(thread, said)).toList();
        next = page.next();
        if (me.actor().hasAny(Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD)) {
            alertRows = alerts.open(me.actor()).stream().map(this::row).toList();
        }
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
                thread.step() > 1 ? words.texts().say("staff.inbox.escalated", thread.step()) : "",
                words.times().nearTime(thread.openedAt()),
                thread.unread());
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
        return rows;
    }

    public List<AlertRow> getAlerts() {
        return alertRows;
    }

    /** Whether the reader may open any thread for safeguarding. */
    public boolean isSafeguarding() {
        return me.actor().hasAny(Duty.SAFEGUARDING_LEAD);
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return Visit.asParameter(next);
    }

    public OpeningWords getOpening() {
        return words.opening();
    }

    /** Something the office has to put right, in words. */
    public record AlertRow(String id, String what, String when) {}
}
