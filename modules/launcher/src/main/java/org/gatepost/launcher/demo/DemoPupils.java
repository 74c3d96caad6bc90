package org.gatepost.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.School;
import org.gatepost.directory.Schools;
import org.gatepost.directory.TeamClass;
import org.gatepost.identity.pupil.IssuedCard;
import org.gatepost.identity.pupil.PupilCards;
import org.gatepost.identity.pupil.ToldPermissions;
import org.gatepost.kernel.Actor;
import org.gatepost.print.CardSheet;
import org.gatepost.print.CardSheet.Card;
import org.gatepost.print.Mark;
import org.gatepost.print.QrCode;
import org.gatepost.standalone.Standalone;

/** A class of the demo whose pupils may use the platform, but for two; two have a card to try. */
final class DemoPupils {

    private static final String SCHOOL = "HBP";
    private static final String CLASS = "Year 4 Curlews";
    private static final int WITHOUT_PERMISSION = 2;
    private static final int CARDS = 2;

    private final Standalone gatepost;
    private final Actor operator;

    private DemoPupils(Standalone gatepost) {
        this.gatepost = gatepost;
        operator = Actor.operator(gatepost.get(Schools.class).all().stream()
                .filter(school -> school.sourcedId().equals(SCHOOL))
                .map(School::id)
                .findFirst()
                .orElseThrow());
    }

    /** Tells the permissions: all but the last two of the class. */
    static void permit(Standalone gatepost) {
        var demo = new DemoPupils(gatepost);
        var pupils = demo.pupils();
        var permissions = gatepost.get(ToldPermissions.class);
        pupils.subList(0, pupils.size() - WITHOUT_PERMISSION)
                .forEach(pupil -> permissions.tell(demo.operator, pupil.id(), true));
    }

    /** Writes the cards of the first two, which lead to {@code site}, for nobody but who runs the demo. */
    static void writeCards(Standalone gatepost, URI site, Path file) {
        var demo = new DemoPupils(gatepost);
        var wanted = demo.pupils().stream().limit(CARDS).map(ChildSummary::id).toList();
        var issued = gatepost.get(PupilCards.class)
                .issue(demo.operator, demo.schoolClass().id(), wanted);
        try {
            PrivateFiles.write(file, sheet(site, issued));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static byte[] sheet(URI site, List<IssuedCard> issued) {
        return new CardSheet(
                        "en-GB",
                        "Pupil cards of the demo",
                        "Scan this with the camera",
                        issued.stream()
                                .map(card -> new Card(
                                        card.shownName(),
                                        card.className(),
                                        new Mark(card.mark()),
                                        new QrCode(site.resolve(
                                                        "/pupil#" + card.code().value())
                                                .toString())))
                                .toList())
                .pdf();
    }

    private TeamClass schoolClass() {
        return gatepost.get(ClassLists.class).classes(operator).stream()
                .filter(each -> each.name().equals(CLASS))
                .findFirst()
                .orElseThrow();
    }

    private List<ChildSummary> pupils() {
        return gatepost.get(ClassLists.class).pupilsOf(operator, schoolClass().id());
    }
}
