package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassId;
import org.gatepost.identity.Secret;
import org.gatepost.identity.pupil.IssuedCard;
import org.gatepost.identity.pupil.PupilCards;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class PupilCardsBean implements PupilCards {

    @Inject
    TeamClasses classes;

    @Inject
    PupilAccounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires({
        Duty.CLASS_TEACHER,
        Duty.SUPPORT_STAFF,
        Duty.OFFICE,
        Duty.RECEPTION,
        Duty.DEPUTY,
        Duty.HEAD,
        Duty.OPERATOR
    })
    public List<IssuedCard> issue(Actor staff, ClassId id, Collection<PersonId> pupils) {
        var now = clock.instant();
        var wanted = Set.copyOf(pupils);
        var inClass = classes.pupils(staff, classes.whoseCards(staff, id));
        var found = inClass.stream().filter(each -> wanted.contains(each.id())).toList();
        if (found.size() < wanted.size()) {
            throw NotFound.hidden("pupil", wanted, staff);
        }
        var cards =
                found.stream().map(pupil -> issue(staff, pupil, inClass, now)).toList();
        audit.append(staff, deeds(found));
        return cards;
    }

    private IssuedCard issue(Actor staff, ChildSummary pupil, List<ChildSummary> inClass, Instant now) {
        var classmates = inClass.stream().map(ChildSummary::id).toList();
        var account = accounts.findOrAdd(staff.school(), pupil.id(), classmates, now);
        var code = Secret.next();
        accounts.issue(staff, account, code, now);
        return new IssuedCard(pupil.id(), shownName(pupil, inClass), pupil.className(), account.mark(), code);
    }

    private static String shownName(ChildSummary pupil, List<ChildSummary> inClass) {
        boolean alone = inClass.stream()
                        .filter(each -> each.givenName().equals(pupil.givenName()))
                        .count()
                == 1;
        var family = pupil.familyName();
        return alone || family.isEmpty()
                ? pupil.givenName()
                : pupil.givenName() + " " + family.substring(0, family.offsetByCodePoints(0, 1));
    }

    private static List<Deed> deeds(List<ChildSummary> pupils) {
        List<Deed> deeds = new ArrayList<>();
        pupils.forEach(pupil ->
                deeds.add(Deed.of("identity.cardIssued", "pupil", pupil.id().value())));
        return deeds;
    }

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public void withdraw(Actor staff, ClassId id, PersonId pupil) {
        classes.requireIn(staff, classes.whoseCards(staff, id), pupil);
        accounts.of(pupil)
                .filter(account -> accounts.withdraw(account, clock.instant()))
                .ifPresent(account -> audit.append(staff, Deed.of("identity.cardWithdrawn", "pupil", pupil.value())));
    }

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.DEPUTY, Duty.HEAD})
    public void resetPictures(Actor staff, ClassId id, PersonId pupil) {
        classes.requireIn(staff, classes.steered(staff, id), pupil);
        accounts.of(pupil).ifPresent(account -> {
            accounts.forgetPictures(account);
            audit.append(staff, Deed.of("identity.picturesReset", "pupil", pupil.value()));
        });
    }
}
