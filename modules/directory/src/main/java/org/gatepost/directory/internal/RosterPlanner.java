package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolLook;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.SchoolScope;

/** Compares a roster with what is stored, school by school. */
@ApplicationScoped
class RosterPlanner {

    static final ZoneId ZONE_OF_A_NEW_SCHOOL = ZoneId.of("Europe/London");

    @Inject
    RosterStore store;

    @Inject
    SchoolRegister schools;

    @Inject
    SchoolScope scope;

    /**
     * A plan for every school of the roster, and for every school that a whole roster leaves out and that has
     * not ended.
     *
     * @param only the school of the roster to which everything is limited; empty for the trust
     */
    List<SchoolPlan> plans(Roster roster, Optional<SchoolId> only, ImportProgress progress) {
        Map<String, Map.Entry<School, Boolean>> known = new HashMap<>();
        store.schools().forEach(entry -> known.put(entry.getKey().sourcedId(), entry));
        List<SchoolPlan> plans = new ArrayList<>();
        if (only.isPresent()) {
            var school = schools.get(only.get());
            var entry = Known.of(known, school.sourcedId());
            roster.schools().stream()
                    .filter(part -> part.sourcedId().equals(school.sourcedId()))
                    .map(part -> following(school, entry.getValue(), part))
                    .forEach(plans::add);
            return plans;
        }
        for (SchoolRoster part : roster.schools()) {
            progress.at(
                    "Comparing " + part.name(), plans.size(), roster.schools().size());
            var entry = known.remove(part.sourcedId());
            plans.add(entry == null ? opening(part) : following(entry.getKey(), entry.getValue(), part));
        }
        if (!roster.isWhole()) {
            return plans;
        }
        known.values().stream()
                .filter(entry -> !entry.getValue())
                .map(entry -> ending(entry.getKey()))
                .forEach(plans::add);
        return plans;
    }

    private SchoolPlan opening(SchoolRoster part) {
        var school =
                new School(SchoolId.next(), part.sourcedId(), part.name(), "", ZONE_OF_A_NEW_SCHOOL, SchoolLook.PLAIN);
        return SchoolPlan.of(RosterStore.nothing(school), part, true, false, schools.today(school));
    }

    private SchoolPlan following(School school, boolean isEnded, SchoolRoster part) {
        scope.enter(school.id());
        return SchoolPlan.of(store.load(school, isEnded), part, false, false, schools.today(school));
    }

    private SchoolPlan ending(School school) {
        scope.enter(school.id());
        var nobody = SchoolRoster.ofNobody(school.sourcedId(), school.name());
        return SchoolPlan.of(store.load(school, false), nobody, false, true, schools.today(school));
    }
}
