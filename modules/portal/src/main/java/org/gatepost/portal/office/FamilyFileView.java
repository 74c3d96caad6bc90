package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatepost.directory.office.FamilyFile;
import org.gatepost.directory.office.FamilyFiles;
import org.gatepost.directory.office.KindOfPerson;
import org.gatepost.directory.office.LinkEntry;
import org.gatepost.directory.office.RestrictionEntry;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/** What the school keeps of a pupil or a guardian. */
@Named
@RequestScoped
public class FamilyFileView {

    private static final Set<String> DONE = Set.of("linked", "changed", "ended", "restricted", "lifted");

    @Inject
    CurrentUser me;

    @Inject
    FamilyFiles files;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    Messages messages;

    private @Nullable FamilyFile file;

    /** Says what was done. */
    public void load() {
        file();
        visit.parameter("done")
                .filter(DONE::contains)
                .ifPresent(done -> messages.info("office.family.message.info." + done));
    }

    PersonId id() {
        return Ids.parse(visit.parameter("id").orElse(null), PersonId::parse, "person");
    }

    FamilyFile file() {
        if (file == null) {
            file = files.open(me.actor(), id());
        }
        return file;
    }

    /** Shows the file again after an act, and says what was done. */
    void goOn(String done) {
        visit.goTo("/office/family?done=" + done + "&id=" + id());
    }

    public String getPerson() {
        return id().toString();
    }

    public String getName() {
        return file().displayName();
    }

    public boolean isPupil() {
        return file().kind() == KindOfPerson.PUPIL;
    }

    /** Class of a pupil, address of a guardian; empty if there is none. */
    public String getDetail() {
        return (isPupil() ? file().className() : file().email()).orElse("");
    }

    public boolean isMayChange() {
        return file().mayChange();
    }

    /** In force. */
    public List<LinkRow> getLinks() {
        return file().links().stream()
                .filter(link -> link.endsOn().isEmpty())
                .map(this::row)
                .toList();
    }

    /** In force. */
    public List<RestrictionRow> getRestrictions() {
        return file().restrictions().stream()
                .filter(entry -> entry.liftedAt().isEmpty())
                .map(this::row)
                .toList();
    }

    /** What was, in sentences, the latest first. */
    public List<String> getHistory() {
        var ended = file().links().stream()
                .flatMap(link -> link.endsOn().stream()
                        .map(end -> words.texts()
                                .say(
                                        "office.family.history.link",
                                        link.guardianName(),
                                        link.terms().relation(),
                                        link.childName(),
                                        words.times().date(link.from()),
                                        words.times().date(end))));
        var lifted = file().restrictions().stream()
                .flatMap(entry -> entry.liftedAt().stream()
                        .map(at -> words.texts()
                                .say(
                                        "office.family.history.restriction",
                                        entry.guardianName(),
                                        kind(entry),
                                        entry.childName(),
                                        words.times().dateTime(entry.imposedAt()),
                                        words.times().dateTime(at))));
        return Stream.concat(ended, lifted).toList();
    }

    /** The link that the address asks to change; null if none. */
    public @Nullable LinkRow getChanging() {
        return changing().map(this::row).orElse(null);
    }

    Optional<LinkEntry> changing() {
        return visit.parameter("link")
                .filter(id -> file().mayChange())
                .flatMap(id -> file().links().stream()
                        .filter(link ->
                                link.endsOn().isEmpty() && link.id().toString().equals(id))
                        .findFirst());
    }

    private LinkRow row(LinkEntry link) {
        boolean pupil = isPupil();
        return new LinkRow(
                link.id().toString(),
                (pupil ? link.guardian() : link.child()).toString(),
                pupil ? link.guardianName() : link.childName(),
                link.terms().relation(),
                words.texts().say("office.family.responsibility." + link.terms().responsibility()),
                words.texts().say(link.terms().livesWith() ? "office.family.yes" : "office.family.no"),
                receives(link),
                words.texts().say(link.fromRoster() ? "office.family.source.roster" : "office.family.source.school"),
                link.fromRoster());
    }

    private String receives(LinkEntry link) {
        var terms = link.terms();
        var all = Stream.of(
                        Optional.of("messages").filter(each -> terms.mayMessage()),
                        Optional.of("feed").filter(each -> terms.maySeeFeed()),
                        Optional.of("journal").filter(each -> terms.maySeeJournal()))
                .flatMap(Optional::stream)
                .map(each -> words.texts().say("office.family.receives." + each))
                .toList();
        return all.isEmpty()
                ? words.texts().say("office.family.receives.nothing")
                : words.texts().list(all);
    }

    private RestrictionRow row(RestrictionEntry entry) {
        return new RestrictionRow(
                entry.guardian() + " " + entry.child() + " " + entry.kind(),
                isPupil() ? entry.guardianName() : entry.childName(),
                kind(entry),
                entry.reason().orElseGet(() -> words.texts().say("office.family.reason.hidden")),
                words.texts()
                        .say(
                                "office.family.imposed",
                                words.times().dateTime(entry.imposedAt()),
                                entry.imposedBy().orElseGet(() -> words.texts().say("office.family.imposedBy.setup"))),
                entry.reviewOn().map(day -> words.times().date(day)).orElse(""));
    }

    private String kind(RestrictionEntry entry) {
        return words.texts().say("office.family.restriction." + entry.kind());
    }

    /** A link in force. */
    public record LinkRow(
            String id,
            String otherId,
            String other,
            String relation,
            String responsibility,
            String livesWith,
            String receives,
            String source,
            boolean fromRoster) {}

    /** A restriction in force. */
    public record RestrictionRow(
            String key, String other, String kind, String reason, String imposed, String reviewOn) {}
}
