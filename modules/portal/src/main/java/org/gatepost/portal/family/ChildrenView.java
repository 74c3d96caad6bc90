package org.gatepost.portal.family;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.wording.Words;

/** The children of a parent, with their classes. */
@Named
@RequestScoped
public class ChildrenView {

    @Inject
    CurrentUser me;

    @Inject
    Families families;

    @Inject
    Words words;

    private List<ChildSummary> children = List.of();

    /** Loads them. */
    public void load() {
        children = families.childrenOf(me.actor());
    }

    public List<ChildSummary> getChildren() {
        return children;
    }

    /** "Idris, Ilyas and Safiya"; empty for none. */
    public String getNames() {
        return words.texts().list(children.stream().map(ChildSummary::givenName).toList());
    }
}
