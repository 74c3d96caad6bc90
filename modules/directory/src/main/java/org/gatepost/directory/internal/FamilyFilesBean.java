package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.InvalidEntry;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.internal.PersonRegister.Named;
import org.gatepost.directory.office.FamilyFile;
import org.gatepost.directory.office.FamilyFiles;
import org.gatepost.directory.office.KindOfPerson;
import org.gatepost.directory.office.LinkEntry;
import org.gatepost.directory.office.LinkId;
import org.gatepost.directory.office.LinkTerms;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class FamilyFilesBean implements FamilyFiles {

    private static final int LONGEST_RELATION = 60;
    private static final int LONGEST_REASON = 2000;

    @Inject
    SchoolRegister schools;

    @Inject
    PersonRegister people;

    @Inject
    Links links;

    @Inject
    LinkBook book;

    @Inject
    RestrictionHistory history;

    @Inject
    RestrictionRepository restrictions;

    @Inject
    DirectoryPolicy policy;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.HEAD, Duty.DEPUTY})
    public FamilyFile open(Actor actor, PersonId id) {
        var person = people.family(id).orElseThrow(() -> NotFound.missing("pupil or guardian", id));
        var file = person.kind() == PersonKind.PUPIL ? ofPupil(actor, person) : ofGuardian(actor, person);
        if (!policy.mayOpenFile(
                actor, file.links().stream().map(LinkEntry::child).toList(), id)) {
            throw NotFound.hidden("file", id, actor);
        }
        if (actor.isSeniorLeader()) {
            audit.append(actor, deed("directory.fileRead", id));
        }
        return file;
    }

    private FamilyFile ofPupil(Actor actor, Named pupil) {
        return new FamilyFile(
                pupil.id(),
                KindOfPerson.PUPIL,
                pupil.displayName(),
                Optional.empty(),
                links.onRoll(pupil.id(), today(actor)).map(ChildSummary::className),
                book.ofChild(pupil.id()),
                history.ofChild(pupil.id(), policy.mayKnowReasons(actor)),
                policy.mayChangeFamilies(actor));
    }

    private FamilyFile ofGuardian(Actor actor, Named guardian) {
        return new FamilyFile(
                guardian.id(),
                KindOfPerson.GUARDIAN,
                guardian.displayName(),
                people.emailOf(guardian.id()),
                Optional.empty(),
                book.ofGuardian(guardian.id()),
                history.ofGuardian(guardian.id(), policy.mayKnowReasons(actor)),
                policy.mayChangeFamilies(actor));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY})
    public LinkId link(Actor actor, PersonId guardian, PersonId child, LinkTerms typed) {
        var terms = checked(typed);
        people.requireHere(guardian, PersonKind.GUARDIAN);
        people.requireHere(child, PersonKind.PUPIL);
        requireNotOwn(actor, child);
        if (book.areLinked(guardian, child)) {
            throw new InvalidEntry("guardian", "linked");
        }
        var id = book.add(actor.school(), guardian, child, terms, today(actor), false);
        audit.append(actor, deed("directory.linked", child).with(guardian + " " + said(terms)));
        return id;
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY})
    public LinkId change(Actor actor, LinkId id, LinkTerms typed) {
        var terms = checked(typed);
        var link = inForce(actor, id);
        if (link.terms().equals(terms)) {
            return id;
        }
        book.end(id, today(actor));
        var next = book.add(actor.school(), link.guardian(), link.child(), terms, today(actor), link.fromRoster());
        audit.append(actor, deed("directory.linkChanged", link.child()).with(link.guardian() + " " + said(terms)));
        return next;
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY})
    public void end(Actor actor, LinkId id) {
        var link = inForce(actor, id);
        if (link.fromRoster()) {
            throw NotFound.missing("link that the school entered", id);
        }
        book.end(id, today(actor));
        audit.append(
                actor,
                deed("directory.linkEnded", link.child()).with(link.guardian().toString()));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY})
    public void restrict(
            Actor actor,
            PersonId guardian,
            PersonId child,
            Restriction restriction,
            String reason,
            Optional<LocalDate> reviewOn) {
        requireNotOwn(actor, child);
        if (!book.wereEverLinked(guardian, child)) {
            throw NotFound.missing("guardian of " + child, guardian);
        }
        if (reason.isBlank()) {
            throw new InvalidEntry("reason", "empty");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidEntry("reason", "tooLong");
        }
        if (reviewOn.stream().anyMatch(day -> !day.isAfter(today(actor)))) {
            throw new InvalidEntry("reviewOn", "past");
        }
        if (restrictions.find(guardian, child, restriction).isEmpty()) {
            var imposed = new ImposedRestriction(actor, guardian, child, restriction, reason.strip(), clock.instant());
            reviewOn.ifPresent(imposed::reviewOn);
            restrictions.add(imposed);
            audit.append(
                    actor,
                    Deed.of("directory.restricted", "restriction", imposed.id()).with(restriction.name()));
        }
    }

    private LinkEntry inForce(Actor actor, LinkId id) {
        var link = book.lockInForce(id).orElseThrow(() -> NotFound.missing("link in force", id));
        requireNotOwn(actor, link.child());
        return link;
    }

    private void requireNotOwn(Actor actor, PersonId child) {
        if (!policy.mayRestrictAbout(actor, child)) {
            throw NotFound.hidden("pupil", child, actor);
        }
    }

    private static LinkTerms checked(LinkTerms terms) {
        var relation = terms.relation().strip();
        if (relation.isEmpty()) {
            throw new InvalidEntry("relation", "empty");
        }
        if (relation.length() > LONGEST_RELATION || relation.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidEntry("relation", "invalid");
        }
        return new LinkTerms(
                relation,
                terms.responsibility(),
                terms.livesWith(),
                terms.mayMessage(),
                terms.maySeeFeed(),
                terms.maySeeJournal());
    }

    /** In facts, without the words that were typed. */
    private static String said(LinkTerms terms) {
        return "responsibility " + terms.responsibility() + ", lives with " + terms.livesWith() + ", messages "
                + terms.mayMessage() + ", feed " + terms.maySeeFeed() + ", journal " + terms.maySeeJournal();
    }

    private LocalDate today(Actor actor) {
        return schools.today(actor.school());
    }

    private static Deed deed(String act, PersonId person) {
        return Deed.of(act, "person", person.value());
    }
}
