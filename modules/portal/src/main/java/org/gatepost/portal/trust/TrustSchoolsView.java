package org.gatepost.portal.trust;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.office.SchoolCounts;
import org.gatepost.directory.office.TrustSchools;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.SchoolId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;

/** The schools of the trust in numbers; where the reader has a hat there, the way to its roles. */
@Named
@RequestScoped
public class TrustSchoolsView {

    @Inject
    CurrentUser me;

    @Inject
    TrustSchools trust;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private List<Row> rows = List.of();
    private Optional<SchoolId> next = Optional.empty();

    /** Loads the page that the address asks for. */
    public void load() {
        var page = trust.schools(
                me.actor(), getName(), visit.parameter("from").map(id -> Ids.parse(id, SchoolId::parse, "page")));
        rows = page.schools().stream().map(this::row).toList();
        next = page.next();
    }

    private Row row(SchoolCounts counts) {
        var school = counts.school();
        return new Row(
                school.id().toString(),
                school.name(),
                counts.pupils(),
                counts.guardians(),
                counts.staff(),
                counts.governors(),
                counts.heads() == 0 ? words.texts().say("trust.schools.noHead") : Integer.toString(counts.heads()),
                school.id().equals(me.school().id()),
                me.getOtherHats().stream()
                        .filter(hat ->
                                hat.capacity() == Capacity.STAFF && hat.key().startsWith(school.id() + " "))
                        .map(CurrentUser.HatChoice::key)
                        .findFirst()
                        .orElse(""));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** What was typed into the search. */
    public String getName() {
        return visit.parameter("name").orElse("");
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return next.map(SchoolId::toString).orElse("");
    }

    /** The address of this list from its beginning. */
    public String getPath() {
        return "/trust/schools?name=" + URLEncoder.encode(getName(), StandardCharsets.UTF_8);
    }

    /**
     * A school.
     *
     * @param here whether the reader acts there now
     * @param hat what the button sends to act there; empty without such a hat
     */
    public record Row(
            String id,
            String name,
            int pupils,
            int guardians,
            int staff,
            int governors,
            String heads,
            boolean here,
            String hat) {}
}
