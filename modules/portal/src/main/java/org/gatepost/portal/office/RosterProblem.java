package org.gatepost.portal.office;

import java.util.Set;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.page.Visit;

/** What a page about rosters says above everything else, after a form was not taken: its name in the address. */
final class RosterProblem {

    private static final Set<String> KNOWN =
            Set.of("nothing", "tooLarge", "moved", "unconfirmed", "notWaiting", "anotherRuns");

    private RosterProblem() {}

    /** In words; empty for none. */
    static String in(Visit visit, Texts texts) {
        return visit.parameter("problem")
                .filter(KNOWN::contains)
                .map(name -> texts.say("office.roster.problem." + name))
                .orElse("");
    }
}
