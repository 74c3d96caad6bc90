package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.RoleHolding;
import org.gatepost.directory.Roles;
import org.gatepost.kernel.Duty;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/** Who holds which role at the school, and what whoever looks at it may change. */
@Named
@RequestScoped
public class RolesView {

    private static final Set<String> DONE = Set.of("given", "ended", "entered");

    @Inject
    CurrentUser me;

    @Inject
    Roles roles;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    Days days;

    @Inject
    Messages messages;

    private @Nullable List<RoleHolding> held;

    /** Says what was done. */
    public void load() {
        held();
        visit.parameter("done")
                .filter(DONE::contains)
                .ifPresent(done -> messages.info("office.roles.message.info." + done));
    }

    /** By duty, then in the order in which holders are asked. */
    public List<Row> getRows() {
        return held().stream().map(this::row).toList();
    }

    /** What the reader may give. */
    public List<Choice> getMayGive() {
        return roles.mayGive(me.actor()).stream()
                .map(duty -> new Choice(duty.name(), name(duty)))
                .toList();
    }

    /** The role that the address asks to give; null if none, or none that the reader may give. */
    public @Nullable Choice getGiving() {
        return giving().map(duty -> new Choice(duty.name(), name(duty))).orElse(null);
    }

    /** Whether the reader may help those who have lost a phone. */
    public boolean isHelping() {
        return me.actor().hasAny(Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR);
    }

    /** Whether a governor is to be entered. */
    public boolean isEntering() {
        return giving().filter(Duty.GOVERNOR::equals).isPresent();
    }

    /** The holding that the address asks to end; null if none, or none that the reader may end. */
    public @Nullable Row getEnding() {
        return visit.parameter("end")
                .flatMap(id -> held().stream()
                        .filter(RoleHolding::mayEnd)
                        .filter(holding -> holding.id().toString().equals(id))
                        .findFirst())
                .map(this::row)
                .orElse(null);
    }

    Optional<Duty> giving() {
        var allowed = roles.mayGive(me.actor());
        return visit.parameter("give")
                .flatMap(asked -> Arrays.stream(Duty.values())
                        .filter(duty -> duty.name().equals(asked) && allowed.contains(duty))
                        .findFirst());
    }

    private List<RoleHolding> held() {
        if (held == null) {
            held = roles.held(me.actor());
        }
        return held;
    }

    private Row row(RoleHolding holding) {
        var times = words.times();
        return new Row(
                holding.id().toString(),
                holding.person().toString(),
                name(holding.duty()),
                holding.displayName(),
                holding.from().isAfter(days.today())
                        ? words.texts().say("office.roles.startsOn", times.date(holding.from()))
                        : words.texts().say("office.roles.since", times.date(holding.from())),
                holding.endsOn()
                        .map(end -> words.texts().say("office.roles.until", times.date(end.minusDays(1))))
                        .orElse(""),
                holding.mayEnd());
    }

    private String name(Duty duty) {
        return words.texts().say("duty." + duty);
    }

    /** Somebody with a role. */
    public record Row(String id, String person, String role, String who, String from, String until, boolean mayEnd) {}

    /** Something that can be chosen. */
    public record Choice(String id, String name) {}
}
