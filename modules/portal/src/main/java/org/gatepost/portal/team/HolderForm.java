package org.gatepost.portal.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.gatepost.directory.RoleChange;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.office.Days;
import org.gatepost.portal.page.Ids;
import org.jspecify.annotations.Nullable;

/** Names somebody for a step of the flow chart; shows what would come of it and changes nothing. */
@Named
@RequestScoped
public class HolderForm {

    @Inject
    FlowChartView view;

    @Inject
    Messages messages;

    @Inject
    Days days;

    private String person = "";
    private @Nullable String from;
    private String until = "";

    /** Shows what giving the role would move. */
    public void give() {
        var duty = view.changing().orElseThrow(() -> NotFound.missing("role", "of that name"));
        var starts = days.typed("from", getFrom());
        var last = until.isBlank() ? Optional.<LocalDate>empty() : days.typed("until", until);
        if (person.isEmpty()) {
            messages.errorAt("person", "staff.classTeam.input.person.missing");
        } else if (starts.isPresent() && (until.isBlank() || last.isPresent())) {
            view.show(new RoleChange.Give(
                    Ids.parse(person, PersonId::parse, "person"),
                    duty,
                    starts.get(),
                    last.map(day -> day.plusDays(1))));
        }
    }

    public String getPerson() {
        return person;
    }

    /** Null where the line that asks to choose was left as it was. */
    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    /** Today, unless another day was typed. */
    public String getFrom() {
        return from == null ? days.today().toString() : from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    /** Last day with the role; may stay empty. */
    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
