package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.People;
import org.gatepost.identity.ReasonNeeded;
import org.gatepost.identity.SecondFactorResets;
import org.gatepost.identity.SecondFactorResets.Standing;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.jspecify.annotations.Nullable;

/** Takes the second step of signing in off somebody who has lost the phone for it. */
@Named
@RequestScoped
public class LostPhoneView {

    @Inject
    CurrentUser me;

    @Inject
    SecondFactorResets resets;

    @Inject
    People people;

    @Inject
    Messages messages;

    @Inject
    Visit visit;

    private String reason = "";
    private @Nullable String name;

    /** Says what was done. */
    public void load() {
        getName();
        visit.parameter("done").filter("reset"::equals).ifPresent(done -> messages.info("office.lostPhone.done"));
    }

    /** Resets it, or says what is missing. */
    public void reset() {
        try {
            resets.reset(me.actor(), person(), reason);
            visit.goTo("/office/lost-phone?done=reset&id=" + person());
        } catch (ReasonNeeded refused) {
            messages.refusedAt("reason", refused);
        }
    }

    private PersonId person() {
        return Ids.parse(visit.parameter("id").orElse(null), PersonId::parse, "person");
    }

    public String getPerson() {
        return person().toString();
    }

    public String getName() {
        if (name == null) {
            var person = person();
            name = Optional.ofNullable(people.names(me.actor(), Set.of(person)).get(person))
                    .orElseThrow(() -> NotFound.missing("person", person));
        }
        return name;
    }

    /** What is the case, as the end of a key. */
    public String getCase() {
        return standing()
                .map(found -> found.isBare() ? "NOTHING" : found.mayReset() ? "SOMETHING" : "NOT_YOURS")
                .orElse("NO_ACCOUNT");
    }

    private Optional<Standing> standing() {
        return resets.of(me.actor(), person());
    }

    /** Whether the form is shown. */
    public boolean isOffered() {
        return getCase().equals("SOMETHING");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
