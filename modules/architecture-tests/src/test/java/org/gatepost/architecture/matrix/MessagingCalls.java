package org.gatepost.architecture.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Answers;
import org.gatepost.messaging.Channel;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Drafts;
import org.gatepost.messaging.EscalationBoard;
import org.gatepost.messaging.EscalationUpkeep;
import org.gatepost.messaging.FamilyThreads;
import org.gatepost.messaging.FlowCharts;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.HandOns;
import org.gatepost.messaging.Inbox;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.SafeguardingReadings;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadSummary;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changes;
import static org.gatepost.architecture.matrix.Call.changesOwn;
import static org.gatepost.architecture.matrix.Call.shows;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations of messaging. */
final class MessagingCalls {

    private static final String FORM = "answer";

    private static final Instant CALL = Instant.parse("2026-11-16T10:00:00Z");

    private MessagingCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry(
                        "Concerns.preview",
                        shows(of -> of.get(Concerns.class)
                                .preview(of.actor(), of.subject().child(), Nature.LEARNING, false)
                                .first()
                                .contains(teacher(of)))),
                entry(
                        "Concerns.open",
                        changes(of -> of.get(Concerns.class)
                                .open(
                                        of.actor(),
                                        NewConcern.of(of.subject().child(), Nature.LEARNING, "A question.", next())))),
                entry(
                        "Concerns.write",
                        changes(of -> of.get(Concerns.class)
                                .write(of.actor(), of.subject().thread(), "Once more.", next()))),
                entry(
                        "Concerns.withdraw",
                        changes(of -> of.get(Concerns.class)
                                .withdraw(of.actor(), of.subject().held()))),
                entry(
                        "Concerns.askAgain",
                        changes(of -> of.get(Concerns.class)
                                .askAgain(of.actor(), of.subject().thread()))),
                entry(
                        "FamilyThreads.mine",
                        shows(of -> holds(
                                of.get(FamilyThreads.class).mine(of.actor(), Cursor.atTheLatest()),
                                of.subject().thread()))),
                entry(
                        "FamilyThreads.view",
                        shows(of -> of.get(FamilyThreads.class)
                                .view(of.actor(), of.subject().thread())
                                .id()
                                .equals(of.subject().thread()))),
                entry(
                        "Inbox.waiting",
                        shows(of -> holds(
                                        of.get(Inbox.class).waiting(of.actor(), Cursor.atTheEarliest()),
                                        of.subject().thread()))
                                .after(Case::giveToActor)),
                entry(
                        "Inbox.others",
                        shows(of -> holds(
                                of.get(Inbox.class).others(of.actor(), Cursor.atTheLatest()),
                                of.subject().thread()))),
                entry(
                        "Inbox.view",
                        shows(of -> of.get(Inbox.class)
                                .view(of.actor(), of.subject().thread())
                                .id()
                                .equals(of.subject().thread()))),
                entry(
                        "Answers.releaseTime",
                        showsOwn(of ->
                                of.get(Answers.class).releaseTime(of.actor()).isPresent())),
                entry(
                        "Answers.answer",
                        changes(of -> of.get(Answers.class)
                                .answer(of.actor(), of.subject().thread(), "Thank you.", next()))),
                entry(
                        "Answers.answeredByPhone",
                        changes(of -> of.get(Answers.class)
                                .answeredByPhone(of.actor(), of.subject().thread(), "We spoke.", next()))),
                entry(
                        "Answers.answeredInPerson",
                        changes(of -> of.get(Answers.class)
                                .answeredInPerson(of.actor(), of.subject().thread(), "At the gate.", next()))),
                entry(
                        "Answers.bookCall",
                        changes(of -> of.get(Answers.class)
                                .bookCall(of.actor(), of.subject().thread(), CALL, "I shall ring.", next()))),
                entry(
                        "Answers.needsNoAnswer",
                        changes(of -> of.get(Answers.class)
                                .needsNoAnswer(of.actor(), of.subject().thread(), "A thank you.", next()))),
                entry(
                        "HandOns.targets",
                        shows(of -> of.get(HandOns.class)
                                        .targets(of.actor(), of.subject().thread())
                                        .contains(of.subject().colleague()))
                                .after(Case::giveToActor)),
                entry(
                        "HandOns.handOn",
                        changes(of -> of.get(HandOns.class)
                                        .handOn(
                                                of.actor(),
                                                of.subject().thread(),
                                                of.subject().colleague(),
                                                "Yours, I think.",
                                                next()))
                                .after(Case::giveToActor)),
                entry(
                        "HandOns.handBack",
                        changes(of -> of.get(HandOns.class)
                                        .handBack(of.actor(), of.subject().thread(), "Not mine.", next()))
                                .after(Case::giveToActor)),
                entry(
                        "HandOns.staff",
                        shows(of -> of.get(HandOns.class)
                                .staff(of.actor(), of.subject().aboutStaff())
                                .contains(of.subject().colleague()))),
                entry(
                        "HandOns.chooseConcerned",
                        changes(of -> of.get(HandOns.class)
                                .chooseConcerned(
                                        of.actor(),
                                        of.subject().aboutStaff(),
                                        of.subject().colleague()))),
                entry("Drafts.save", changesOwn(of -> of.get(Drafts.class).save(of.actor(), FORM, "Dear"))),
                entry(
                        "Drafts.find",
                        showsOwn(of -> of.get(Drafts.class)
                                        .find(of.actor(), FORM)
                                        .isPresent())
                                .after(of -> saveDraft(of, of.actor()))),
                entry(
                        "Drafts.find/somebody-else's",
                        showsOwn(of -> of.get(Drafts.class)
                                        .find(of.actor(), FORM)
                                        .isPresent())
                                .after(of -> saveDraft(of, somebodyElse(of)))),
                entry(
                        "Drafts.discard",
                        changesOwn(of -> of.get(Drafts.class).discard(of.actor(), FORM))
                                .after(of -> saveDraft(of, of.actor()))),
                entry(
                        "EscalationBoard.waiting",
                        shows(
                                        of -> of
                                                .get(EscalationBoard.class)
                                                .waiting(of.actor(), Cursor.atTheEarliest())
                                                .items()
                                                .stream()
                                                .anyMatch(line -> line.id()
                                                        .equals(of.subject().thread())))
                                .after(MessagingCalls::askAgain)),
                entry(
                        "FlowCharts.column",
                        showsOwn(of -> !of.get(FlowCharts.class)
                                .column(of.actor(), Nature.ADMIN)
                                .isEmpty())),
                entry(
                        "FlowCharts.change",
                        changesOwn(of -> of.get(FlowCharts.class)
                                .change(
                                        of.actor(),
                                        Nature.ADMIN,
                                        List.of(new FlowStep(1, Channel.MESSAGE, Set.of(Duty.RECEPTION)))))),
                entry(
                        "OfficeAlerts.open",
                        shows(of -> of.get(OfficeAlerts.class).open(of.actor()).stream()
                                .anyMatch(
                                        alert -> alert.id().equals(of.subject().alert())))),
                entry(
                        "OfficeAlerts.dealtWith",
                        changes(of -> of.get(OfficeAlerts.class)
                                .dealtWith(of.actor(), of.subject().alert()))),
                entry(
                        "SafeguardingReadings.read",
                        shows(of -> of.get(SafeguardingReadings.class)
                                .read(of.actor(), of.subject().thread(), "A worry of the school nurse.")
                                .id()
                                .equals(of.subject().thread()))),
                entry(
                        "SafeguardingReadings.readings",
                        showsOwn(of -> !of.get(SafeguardingReadings.class)
                                        .readings(of.actor(), Cursor.atTheLatest())
                                        .items()
                                        .isEmpty())
                                .after(of -> of.get(SafeguardingReadings.class)
                                        .read(
                                                of.world().staff(Role.SAFEGUARDING),
                                                of.subject().thread(),
                                                "A worry of the school nurse."))),
                entry(
                        "EscalationUpkeep.workOffDue",
                        showsOwn(of -> of.get(EscalationUpkeep.class).workOffDue(of.actor()) != null)));
    }

    private static ClientMessageId next() {
        return ClientMessageId.next();
    }

    private static boolean holds(Page<ThreadSummary> page, ThreadId thread) {
        return page.items().stream().anyMatch(item -> item.id().equals(thread));
    }

    /** So that it comes to the deputy; at the other school it did. */
    private static void askAgain(Case of) {
        if (of.relation() != Relation.OTHER_SCHOOL) {
            of.get(Concerns.class)
                    .askAgain(of.subject().guardian(), of.subject().thread());
        }
    }

    /** Of the own child, and of that of the other school. */
    private static PersonId teacher(Case of) {
        return of.relation() == Relation.OTHER_SCHOOL
                ? of.subject().colleague()
                : of.world().staff(Role.TEACHER).person();
    }

    private static Actor somebodyElse(Case of) {
        return of.world().staff(of.role() == Role.HEAD ? Role.DEPUTY : Role.HEAD);
    }

    private static void saveDraft(Case of, Actor writer) {
        if (writer.hasAny(Duty.GUARDIAN, Duty.STAFF)) {
            of.get(Drafts.class).save(writer, FORM, "Dear");
        }
    }
}
