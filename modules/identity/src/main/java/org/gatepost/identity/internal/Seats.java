package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.ChildSummary;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.internal.Lessons.Lesson;
import org.gatepost.identity.internal.PupilAccounts.PupilAccount;
import org.gatepost.identity.pupil.ClassDesk.Seat;
import org.gatepost.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** How the pupils of a class stand: permission, card, pictures, in or not. */
@ApplicationScoped
class Seats {

    @Inject
    PupilAccounts accounts;

    @Inject
    PupilSignIns signIns;

    @Inject
    PictureTries tries;

    @Inject
    Permissions permissions;

    List<Seat> of(Actor staff, List<ChildSummary> pupils, Optional<Lesson> lesson) {
        var known = accounts.of(pupils.stream().map(ChildSummary::id).toList());
        var in = lesson.map(signIns::in).orElse(Map.of());
        var wrong = lesson.map(each -> tries.in(each.id())).orElse(Map.of());
        return pupils.stream()
                .map(pupil ->
                        seat(pupil, permissions.hold(staff.school(), pupil.id()), known.get(pupil.id()), in, wrong))
                .toList();
    }

    private static Seat seat(
            ChildSummary pupil,
            boolean permission,
            @Nullable PupilAccount account,
            Map<AccountId, Instant> in,
            Map<AccountId, Integer> wrong) {
        if (account == null) {
            return new Seat(pupil.id(), pupil.displayName(), permission, false, false, Optional.empty(), 0);
        }
        return new Seat(
                pupil.id(),
                pupil.displayName(),
                permission,
                account.card() != null,
                account.pictures() != null,
                Optional.ofNullable(in.get(account.id())),
                wrong.getOrDefault(account.id(), 0));
    }
}
