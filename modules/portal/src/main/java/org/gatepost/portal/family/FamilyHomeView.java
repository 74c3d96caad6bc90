package org.gatepost.portal.family;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.FamilyThreads;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.ThreadSummary;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.page.ThreadRow;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Badge;
import org.gatepost.portal.wording.OpeningWords;
import org.gatepost.portal.wording.ThreadWords;
import org.gatepost.portal.wording.Words;

/** Where a parent begins: the children, what was written about them, and whether the school is open. */
@Named
@RequestScoped
public class FamilyHomeView {

    @Inject
    CurrentUser me;

    @Inject
    Families families;

    @Inject
    FamilyThreads threads;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private List<ChildSummary> children = List.of();
    private List<ThreadRow> rows = List.of();
    private Optional<Cursor> next = Optional.empty();

    /** Loads the page that the address asks for. */
    public void load() {
        children = families.childrenOf(me.actor());
        Page<ThreadSummary> page = threads.mine(me.actor(), visit.cursor("from", Cursor.atTheLatest()));
        ThreadWords said = words.threads(peopleIn(page));
        rows = page.items().stream().map(thread -> row(thread, said)).toList();
        next = page.next();
    }

    private static Set<PersonId> peopleIn(Page<ThreadSummary> page) {
        Set<PersonId> people = new LinkedHashSet<>();
        page.items().forEach(thread -> {
            people.add(thread.child());
            people.addAll(thread.holders());
        });
        return people;
    }

    private ThreadRow row(ThreadSummary thread, ThreadWords said) {
        Badge state = said.forFamily(thread.clock(), thread.holders());
        return new ThreadRow(
                thread.id().toString(),
                said.name(thread.child()),
                said.nature(thread.nature()),
                said.names(thread.holders()),
                state,
                said.besides(state, thread.holders()),
                "",
                words.times().nearTime(thread.openedAt()),
                thread.unread());
    }

    public List<ChildSummary> getChildren() {
        return children;
    }

    public List<ThreadRow> getThreads() {
        return rows;
    }

    /** "Idris, Ilyas and Safiya"; empty for no children. */
    public String getChildrenNames() {
        return words.texts().list(children.stream().map(ChildSummary::givenName).toList());
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return Visit.asParameter(next);
    }

    public OpeningWords getOpening() {
        return words.opening();
    }
}
