package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.directory.Adults;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.office.FoundPerson;
import org.gatepost.directory.office.KindOfPerson;
import org.gatepost.directory.office.PeopleQuery;
import org.gatepost.directory.office.PeopleSearch;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.office.RolesView.Choice;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;

/** The people of a school, found by name, class and kind; all of it stands in the address. */
@Named
@RequestScoped
public class PeopleView {

    @Inject
    CurrentUser me;

    @Inject
    PeopleSearch search;

    @Inject
    Adults adults;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private List<Row> rows = List.of();
    private Optional<PersonId> next = Optional.empty();

    /** Loads the page that the address asks for. */
    public void load() {
        var found = search.find(
                me.actor(),
                new PeopleQuery(
                        getName(),
                        kind(),
                        visit.parameter("class").map(id -> Ids.parse(id, PeopleView::classId, "class")),
                        visit.parameter("from").map(id -> Ids.parse(id, PersonId::parse, "page"))));
        rows = found.people().stream().map(this::row).toList();
        next = found.next();
    }

    private static ClassId classId(String text) {
        return new ClassId(UUID.fromString(text));
    }

    private Optional<KindOfPerson> kind() {
        return visit.parameter("kind")
                .flatMap(asked -> Arrays.stream(KindOfPerson.values())
                        .filter(kind -> kind.name().equals(asked))
                        .findFirst());
    }

    private Row row(FoundPerson person) {
        boolean hasFile = person.kind() == KindOfPerson.PUPIL || person.kind() == KindOfPerson.GUARDIAN;
        return new Row(
                person.id().toString(),
                person.displayName(),
                words.texts().say("office.people.kind." + person.kind()),
                person.className().orElse(""),
                hasFile);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether the reader may help those who have lost a phone. */
    public boolean isHelping() {
        return me.actor().hasAny(Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR);
    }

    /** What was typed into the search. */
    public String getName() {
        return visit.parameter("name").orElse("");
    }

    /** The kind that was chosen; empty for all. */
    public String getKind() {
        return kind().map(Enum::name).orElse("");
    }

    /** The class that was chosen; empty for all. */
    public String getOfClass() {
        return visit.parameter("class").orElse("");
    }

    /** What can be chosen. */
    public List<Choice> getKinds() {
        return Arrays.stream(KindOfPerson.values())
                .map(kind -> new Choice(kind.name(), words.texts().say("office.people.kind." + kind)))
                .toList();
    }

    /** The classes of today, by name. */
    public List<Choice> getClasses() {
        return adults.classes(me.actor()).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    /** How many the page has. */
    public String getSummary() {
        boolean all = next.isEmpty() && visit.parameter("from").isEmpty();
        return words.texts().say(all ? "office.people.summary" : "office.people.summary.page", rows.size());
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return next.map(PersonId::toString).orElse("");
    }

    /** The address of this list from its beginning. */
    public String getPath() {
        return "/office/people?name=" + encoded(getName()) + "&kind=" + getKind() + "&class=" + encoded(getOfClass());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Somebody of the school. */
    public record Row(String id, String name, String kind, String detail, boolean hasFile) {}
}
