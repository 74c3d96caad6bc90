package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.Adults;
import org.gatepost.directory.ChildSummary;
import org.gatepost.identity.Joining;
import org.gatepost.identity.Joining.Invitable;
import org.gatepost.identity.JoiningLine;
import org.gatepost.identity.JoiningPage;
import org.gatepost.identity.JoiningState;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.office.RolesView.Choice;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;

/** Who has joined, who has not and why; all of it stands in the address. */
@Named
@RequestScoped
public class JoiningView {

    @Inject
    CurrentUser me;

    @Inject
    Joining joining;

    @Inject
    Adults adults;

    @Inject
    JoiningList list;

    @Inject
    JoiningForm form;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private JoiningPage page = new JoiningPage(List.of(), Optional.empty(), Map.of());
    private Invitable invitable = new Invitable(List.of(), List.of());

    /** Does what was pressed, and loads the list that the address asks for. */
    public void load() throws IOException {
        if (request.getMethod().equals("POST")) {
            form.act();
        } else {
            form.tell();
        }
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            page = joining.list(me.actor(), list.filter(), list.after());
            invitable = joining.invitable(me.actor(), list.filter());
        }
    }

    /** The lines of this page. */
    public List<Row> getRows() {
        return page.lines().stream().map(this::row).toList();
    }

    private Row row(JoiningLine line) {
        var adult = line.adult();
        return new Row(
                adult.hat().person().toString(),
                adult.displayName(),
                adult.email().orElse(""),
                adult.children().stream().map(this::child).toList(),
                words.texts().say("office.joining.state." + line.state()),
                line.since().map(since -> since(line, since)).orElse(""),
                line.mayInvite());
    }

    private String child(ChildSummary child) {
        return words.texts().say("office.joining.child", child.displayName(), child.className());
    }

    private String since(JoiningLine line, Instant since) {
        var day = words.times().date(LocalDate.ofInstant(since, me.school().zone()));
        var way = line.state() == JoiningState.JOINED ? "joined" : line.onPaper() ? "slip" : "letter";
        return words.texts().say("office.joining.since." + way, day);
    }

    /** How many there are of each state, for those that there are; each leads to them. */
    public List<Count> getCounts() {
        return Arrays.stream(JoiningState.values())
                .filter(page.counts()::containsKey)
                .map(state -> new Count(
                        words.texts()
                                .say(
                                        "office.joining.count." + state,
                                        page.counts().getOrDefault(state, 0)),
                        list.pathOf(state.name()),
                        list.state().filter(state::equals).isPresent()))
                .toList();
    }

    /** How many of how many have joined. */
    public String getSummary() {
        int all = page.counts().values().stream().mapToInt(each -> each).sum();
        return words.texts().say("office.joining.summary", page.counts().getOrDefault(JoiningState.JOINED, 0), all);
    }

    /** Whether anybody on this page can be ticked. */
    public boolean isTickable() {
        return page.lines().stream().anyMatch(JoiningLine::mayInvite);
    }

    /** How many of the whole list need an invitation. */
    public int getNeedy() {
        return invitable.people().size();
    }

    /** How many of these have an address. */
    public int getByLetter() {
        return invitable.byLetter().size();
    }

    public String getWho() {
        return list.capacity().name();
    }

    /** The class that was chosen; empty for all. */
    public String getOfClass() {
        return visit.parameter("class").orElse("");
    }

    /** What was typed into the search. */
    public String getName() {
        return list.name();
    }

    /** The state that was chosen; empty for all. */
    public String getState() {
        return list.state().map(Enum::name).orElse("");
    }

    /** Families or staff. */
    public List<Choice> getWhos() {
        return List.of(who(Capacity.GUARDIAN), who(Capacity.STAFF));
    }

    private Choice who(Capacity capacity) {
        return new Choice(capacity.name(), words.texts().say("office.joining.who." + capacity));
    }

    /** The classes of today, by name. */
    public List<Choice> getClasses() {
        return adults.classes(me.actor()).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    public List<Choice> getStates() {
        return Arrays.stream(JoiningState.values())
                .map(state -> new Choice(state.name(), words.texts().say("office.joining.state." + state)))
                .toList();
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return page.next().map(PersonId::toString).orElse("");
    }

    /** The address of this list from its beginning. */
    public String getPath() {
        return list.path();
    }

    /** The address of those of every state. */
    public String getPathOfAll() {
        return list.pathOf("");
    }

    /** The address of this page, to which its buttons post. */
    public String getHere() {
        return list.here();
    }

    /** An adult, and how far they have come. */
    public record Row(
            String id,
            String name,
            String email,
            List<String> children,
            String state,
            String since,
            boolean tickable) {}

    /** @param chosen whether only these are listed */
    public record Count(String text, String path, boolean chosen) {}
}
