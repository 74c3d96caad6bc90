package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.NewGovernor;
import org.gatepost.directory.RoleId;
import org.gatepost.directory.Roles;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.office.RolesView.Choice;
import org.gatepost.portal.page.Attempts;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;
import org.jspecify.annotations.Nullable;

/** Gives a role, ends one, enters a governor. */
@Named
@RequestScoped
public class RoleForm {

    private static final Map<String, String> FIELDS =
            Map.of("givenName", "givenName", "familyName", "familyName", "email", "email");

    @Inject
    CurrentUser me;

    @Inject
    Roles roles;

    @Inject
    RolesView view;

    @Inject
    Attempts attempts;

    @Inject
    Messages messages;

    @Inject
    Days days;

    @Inject
    Visit visit;

    private String person = "";
    private @Nullable String from;
    private @Nullable String endsOn;
    private String until = "";
    private String givenName = "";
    private String familyName = "";
    private String email = "";
    private @Nullable List<Choice> candidates;

    /** Gives the role that the address names. */
    public void give() {
        var starts = days.typed("from", getFrom());
        var last = until.isBlank() ? Optional.<LocalDate>empty() : days.typed("until", until);
        boolean complete = starts.isPresent() && (until.isBlank() || last.isPresent());
        if (person.isEmpty()) {
            messages.errorAt("person", "office.roles.input.person.missing");
        } else if (complete
                && attempts.succeeds(
                        () -> roles.give(
                                me.actor(),
                                Ids.parse(person, PersonId::parse, "person"),
                                duty(),
                                starts.get(),
                                last.map(day -> day.plusDays(1))),
                        Map.of())) {
            visit.goTo("/office/roles?done=given");
        }
    }

    /** Enters a governor. */
    public void enter() {
        var starts = days.typed("from", getFrom());
        if (starts.isPresent()
                && attempts.succeeds(
                        () -> roles.enterGovernor(
                                me.actor(), new NewGovernor(givenName, familyName, email, starts.get())),
                        FIELDS)) {
            visit.goTo("/office/roles?done=entered");
        }
    }

    /** Ends the role that the address names. */
    public void end() {
        var day = days.typed("endsOn", getEndsOn());
        if (day.isPresent()
                && attempts.succeeds(
                        () -> roles.end(
                                me.actor(),
                                Ids.parse(visit.parameter("end").orElse(null), RoleId::parse, "role"),
                                day.get()),
                        Map.of())) {
            visit.goTo("/office/roles?done=ended");
        }
    }

    private Duty duty() {
        return view.giving().orElseThrow(() -> NotFound.missing("role", "of that name"));
    }

    /** Those to whom the role can be given, by family name. */
    public List<Choice> getCandidates() {
        if (candidates == null) {
            candidates = roles.candidates(me.actor(), duty()).stream()
                    .map(candidate -> new Choice(candidate.id().toString(), candidate.displayName()))
                    .toList();
        }
        return candidates;
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

    /** First day without the role; today, unless another day was typed. */
    public String getEndsOn() {
        return endsOn == null ? days.today().toString() : endsOn;
    }

    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    /** Last day with the role; may stay empty. */
    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
