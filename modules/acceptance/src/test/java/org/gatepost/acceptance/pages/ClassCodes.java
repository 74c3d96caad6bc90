package org.gatepost.acceptance.pages;

import java.util.List;
import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.TeamClass;
import org.gatepost.identity.pupil.ClassSessions;
import org.gatepost.identity.pupil.PupilCards;
import org.gatepost.kernel.Actor;
import org.gatepost.standalone.Standalone;

/** Makes codes as the teacher of Year 4 Curlews does: for devices, and for the cards of two children. */
record ClassCodes(Gatepost gatepost) {

    /** The address of an offer to a device, below the server's. */
    String offer() {
        try (var modules = gatepost.modules()) {
            var teacher = teacher(modules);
            return "pupil/device#"
                    + modules.get(ClassSessions.class)
                            .offer(teacher, schoolClass(modules, teacher), ClassSessions.LONGEST)
                            .text();
        }
    }

    /** The address of a new card, below the server's: of the same child each time, whose pictures are forgotten. */
    String card() {
        try (var modules = gatepost.modules()) {
            var teacher = teacher(modules);
            var id = schoolClass(modules, teacher);
            var child = modules.get(ClassLists.class).pupilsOf(teacher, id).stream()
                    .map(ChildSummary::id)
                    .findFirst()
                    .orElseThrow();
            var cards = modules.get(PupilCards.class);
            cards.resetPictures(teacher, id, child);
            return "pupil#"
                    + cards.issue(teacher, id, List.of(child)).get(0).code().value();
        }
    }

    private static Actor teacher(Standalone modules) {
        var callers = modules.get(Callers.class);
        return callers.caller(
                        callers.hatsOf("rebecca.thaxterley@heronbank.example").get(0))
                .orElseThrow()
                .actor();
    }

    private static ClassId schoolClass(Standalone modules, Actor teacher) {
        return modules.get(ClassSessions.class).classes(teacher).stream()
                .filter(TeamClass::own)
                .map(TeamClass::id)
                .findFirst()
                .orElseThrow();
    }
}
